import { Stored } from '../platform/stored';

/** What a content script goes by. It reads no more than this, and nothing of it is a secret. */
export interface PageSettings {
  /** Somebody is signed in, and the administrator lets numbers be marked. */
  readonly active: boolean;
  /** Host names where pages are left alone, the server's own included. */
  readonly excluded: readonly string[];
  /** Whether a click on a `tel:` link of the page calls through us. */
  readonly telLinks: boolean;
}

const inactive: PageSettings = { active: false, excluded: [], telLinks: false };

export const pageSettings = new Stored<PageSettings>('local', 'pages', (value) => {
  const { active, excluded, telLinks } = (value ?? inactive) as Partial<PageSettings>;
  return {
    active: active === true,
    excluded: Array.isArray(excluded) ? excluded : [],
    telLinks: telLinks === true,
  };
});

/** Whether the page of a host is to be left alone: by its own name, or with all below a name. */
export function isExcluded(host: string, excluded: readonly string[]): boolean {
  return excluded.some((one) => host === one || host.endsWith(`.${one}`));
}
