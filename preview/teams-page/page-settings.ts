import { themes, type TeamsTheme } from '../teams-host/host-context';
import { clientTypes, type ClientType } from '../teams-host/runtime';
import {
  nestedBehaviours,
  obliging,
  tokenBehaviours,
  windowBehaviours,
  type SignInBehaviour,
} from '../teams-host/sign-in-behaviour';

export const languages = ['en', 'fr'] as const;
export type Language = (typeof languages)[number];

export const starts = ['ready', 'first-run'] as const;
/** Whether the package names the environment, or its user has to choose one. */
export type Start = (typeof starts)[number];

/** What can be chosen about the simulated Teams. It lives in the address, so that a reload keeps it. */
export interface PageSettings {
  readonly theme: TeamsTheme;
  readonly language: Language;
  readonly client: ClientType;
  readonly start: Start;
  readonly signIn: SignInBehaviour;
}

/** Reads the address's query; what is missing or unknown takes the browser's language and the defaults. */
export function readPageSettings(query: URLSearchParams, browserLanguage: string): PageSettings {
  const language = browserLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en';
  return {
    theme: oneOf(themes, query.get('theme')) ?? 'default',
    language: oneOf(languages, query.get('lang')) ?? language,
    client: oneOf(clientTypes, query.get('client')) ?? 'web',
    start: oneOf(starts, query.get('start')) ?? 'ready',
    signIn: {
      nested: oneOf(nestedBehaviours, query.get('nested')) ?? obliging.nested,
      token: oneOf(tokenBehaviours, query.get('token')) ?? obliging.token,
      window: oneOf(windowBehaviours, query.get('window')) ?? obliging.window,
    },
  };
}

/** The query with these settings in it; the rest of it as it was. */
export function writePageSettings(query: URLSearchParams, settings: PageSettings): URLSearchParams {
  const written = new URLSearchParams(query);
  const setUnless = (usual: string, name: string, value: string) => {
    if (value === usual) written.delete(name);
    else written.set(name, value);
  };
  written.set('theme', settings.theme);
  written.set('lang', settings.language);
  written.set('client', settings.client);
  setUnless('ready', 'start', settings.start);
  setUnless(obliging.nested, 'nested', settings.signIn.nested);
  setUnless(obliging.token, 'token', settings.signIn.token);
  setUnless(obliging.window, 'window', settings.signIn.window);
  return written;
}

/** How Teams names the language of its user. */
export function localeOf(language: Language): string {
  return language === 'fr' ? 'fr-fr' : 'en-gb';
}

function oneOf<T extends string>(values: readonly T[], value: string | null): T | undefined {
  return values.find((one) => one === value);
}
