import { themes, type TeamsTheme } from '../teams-host/host-context';
import { clientTypes, type ClientType } from '../teams-host/runtime';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

/** What can be chosen about the simulated Teams. It lives in the address, so that a reload keeps it. */
export interface PageSettings {
  readonly theme: TeamsTheme;
  readonly language: Language;
  readonly client: ClientType;
}

/** Reads the address's query; what is missing or unknown takes the browser's language and the defaults. */
export function readPageSettings(query: URLSearchParams, browserLanguage: string): PageSettings {
  const language = browserLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  return {
    theme: oneOf(themes, query.get('theme')) ?? 'default',
    language: oneOf(languages, query.get('lang')) ?? language,
    client: oneOf(clientTypes, query.get('client')) ?? 'web',
  };
}

/** The query with these settings in it; the rest of it as it was. */
export function writePageSettings(query: URLSearchParams, settings: PageSettings): URLSearchParams {
  const written = new URLSearchParams(query);
  written.set('theme', settings.theme);
  written.set('lang', settings.language);
  written.set('client', settings.client);
  return written;
}

/** How Teams names the language of its user. */
export function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-fr' : 'en-gb';
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | undefined {
  return values.find((one) => one === value);
}
