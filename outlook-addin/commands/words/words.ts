import type { MessageKey } from '../../../shared/i18n/catalogue';
import { frenchSpaces } from '../../../shared/i18n/french-spaces';
import { pickLocale, type Locale } from '../../../shared/i18n/locale';
import type { english } from './english';

export type CommandKey = Extract<keyof typeof english, MessageKey>;

/** The words of one language; `{name}` in them is filled in. No plural and no more of ICU: a function file is to be small. */
export type Words = (key: CommandKey, values?: Readonly<Record<string, string>>) => string;

const loaders: Record<Locale, () => Promise<Readonly<Record<CommandKey, string>>>> = {
  en: async () => (await import('./english')).english,
  fr: async () => spaced((await import('./french')).french),
};

function spaced<Key extends string>(texts: Readonly<Record<Key, string>>): Readonly<Record<Key, string>> {
  const entries = Object.entries<string>(texts).map(([key, text]) => [key, frenchSpaces(text)]);
  return Object.fromEntries(entries) as Record<Key, string>;
}

/** So many characters of a name are shown: a notice has 150 in all. */
const NAME_LENGTH = 48;

/** Rejects with whatever a fetch rejects with. */
export async function loadWords(languages: readonly string[]): Promise<Words> {
  const texts = await loaders[pickLocale(languages)]();
  return (key, values = {}) =>
    texts[key].replace(/\{(\w+)\}/g, (written, name: string) => {
      const value = values[name];
      return value === undefined ? written : shortened(value);
    });
}

function shortened(name: string): string {
  return name.length <= NAME_LENGTH ? name : `${name.slice(0, NAME_LENGTH - 1).trimEnd()}…`;
}
