import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';
import { callStates } from '../../../../shared/call/call-state';
import { endReasons } from '../../../../shared/call/end-reason';
import { dialInputErrors } from '../../../../shared/dialing/dial-input-error';
import { microphoneStates, registrationStates } from '../../../../shared/endpoint/endpoint-state';
import { errorCodes } from '../../../../shared/errors/error-code';
import {
  catalogues,
  locales,
  pickLocale,
  type Locale,
  type MessageKey,
} from '../../../../shared/i18n/catalogue';

const folder = join(__dirname, '../../../../shared/i18n/catalogues');
const keys = Object.keys(catalogues.en) as MessageKey[];

/** The parser and formatter that the pages use. */
const formatters = createIntl({ locale: 'en' }).formatters;

function parsed(locale: Locale, key: MessageKey): object[] {
  return formatters.getMessageFormat(catalogues[locale][key], locale).getAst();
}

/** The placeholders and tags of a message, each once, however deep it stands in a plural. */
function variables(node: unknown): string[] {
  if (Array.isArray(node)) return [...new Set(node.flatMap(variables))].sort();
  if (typeof node !== 'object' || node === null) return [];
  const { type, value, options, children } = node as Record<string, unknown>;
  const own = typeof type === 'number' && type > 0 && typeof value === 'string' ? [value] : [];
  const branches = typeof options === 'object' && options ? Object.values(options) : [];
  return [
    ...own,
    ...variables(branches.map((branch: { value?: unknown }) => branch.value)),
    ...variables(children),
  ];
}

/** Words that no French sentence has. */
const english =
  /\b(?:the|you|your|is|are|was|not|and|with|this|that|call|calls|again|sign|wrong|close|open|ringing|busy|please|number|try)\b/i;

describe('the catalogues', () => {
  it('have the same texts in every language', () => {
    for (const locale of locales) expect(Object.keys(catalogues[locale]).sort()).toEqual([...keys].sort());
  });

  it.each(locales)('have no empty text and none with stray blanks (%s)', (locale) => {
    const odd = keys.filter((key) => !/^\S$|^\S.*[^ \u00a0]$/s.test(catalogues[locale][key]));
    expect(odd).toEqual([]);
  });

  it.each(locales)('are messages that the pages can format (%s)', (locale) => {
    const broken = keys.filter((key) => {
      try {
        return parsed(locale, key).length === 0;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it('have the same variables in every language', () => {
    for (const key of keys) {
      expect([key, ...variables(parsed('fr', key))]).toEqual([key, ...variables(parsed('en', key))]);
    }
  });

  it('leave no English in French', () => {
    const words = (text: string) => text.replace(/\{\w+(, \w+)?/g, '');
    expect(keys.filter((key) => english.test(words(catalogues.fr[key])))).toEqual([]);
    const same = keys.filter(
      (key) => catalogues.fr[key] === catalogues.en[key] && catalogues.en[key].split(' ').length > 2,
    );
    expect(same).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['error', errorCodes],
    ['call.state', callStates],
    ['call.end', endReasons],
    ['dial.error', dialInputErrors],
    ['registration', registrationStates],
    ['microphone', microphoneStates],
    ['availability', ['ready', 'connecting', 'absent', 'lost', 'offline']],
  ])('have words for every %s', (area, members) => {
    expect(members.filter((member) => !keys.includes(`${area}.${member}` as MessageKey))).toEqual([]);
  });

  it('tell a person what to do about an error', () => {
    const short = keys.filter((key) => key.startsWith('error.') && !/[.]$/.test(catalogues.fr[key]));
    expect(short).toEqual([]);
  });
});

describe('the words on buttons that others rely on', () => {
  it.each<[MessageKey, string, string]>([
    ['call.region', 'Calls', 'Appels'],
    ['call.action.audio-call', 'Audio call', 'Appel audio'],
    ['call.action.video-call', 'Video call', 'Appel vidéo'],
    ['call.action.answer', 'Answer', 'Répondre'],
    ['call.action.answer-audio', 'Answer with audio', 'Répondre en audio'],
    ['call.action.decline', 'Decline', 'Refuser'],
    ['call.action.hang-up', 'Hang up', 'Raccrocher'],
    ['call.action.mute', 'Mute', 'Désactiver le son'],
    ['call.action.unmute', 'Unmute', 'Rétablir le son'],
    ['call.action.hold', 'Hold', 'Mettre en attente'],
    ['call.action.resume', 'Resume', 'Reprendre'],
    ['call.action.transfer', 'Transfer', 'Transférer'],
    ['call.action.keypad', 'Keypad', 'Clavier'],
    ['call.action.delete-digit', 'Delete digit', 'Effacer le chiffre'],
    ['call.action.redial', 'Redial', 'Recomposer'],
    ['call.end.busy', 'Busy', 'Occupé'],
    ['common.more-options', 'More options', "Plus d'options"],
    ['common.report-problem', 'Report a problem', 'Signaler un problème'],
    ['common.sign-out', 'Sign out', 'Déconnexion'],
  ])('%s', (key, en, fr) => {
    expect([catalogues.en[key], catalogues.fr[key]]).toEqual([en, fr]);
  });
});

describe('the language of a person', () => {
  it.each<[readonly string[], Locale]>([
    [['fr-CA', 'en'], 'fr'],
    [['de-DE', 'fr', 'en'], 'fr'],
    [['EN-us'], 'en'],
    [['fr_FR'], 'fr'],
    [['de', 'it'], 'en'],
    [['frx', 'fra'], 'en'],
    [['', '*', '__proto__', '\u0000fr'], 'en'],
    [[], 'en'],
  ])('of %p is %s', (preferences, locale) => {
    expect(pickLocale(preferences)).toBe(locale);
  });
});

describe('the areas', () => {
  it('do not overwrite each other', async () => {
    const areas = await Promise.all(
      readdirSync(folder).map((area) => import(join(folder, area, 'en.ts')) as Promise<object>),
    );
    const all = areas.flatMap((area) => Object.values(area).flatMap((texts: object) => Object.keys(texts)));
    expect(all.sort()).toEqual([...keys].sort());
  });
});
