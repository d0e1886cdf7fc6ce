import { Stored } from '../platform/stored';

/** What a person has chosen in the options. */
export interface Preferences {
  /** Origin of the server; absent: the package's own. */
  readonly server?: string | undefined;
  /** ISO 3166-1 alpha-2; absent: the environment's. */
  readonly country?: string | undefined;
  readonly excluded: readonly string[];
  readonly telLinks: boolean;
}

export const preferences = new Stored<Preferences>('local', 'preferences', (value) => {
  const { server, country, excluded, telLinks } = (value ?? {}) as Partial<Preferences>;
  return {
    server: typeof server === 'string' ? server : undefined,
    country: typeof country === 'string' ? country : undefined,
    excluded: Array.isArray(excluded) ? excluded.filter((one) => typeof one === 'string') : [],
    telLinks: telLinks === true,
  };
});

const managedServer = new Stored('managed', 'server', (value) =>
  typeof value === 'string' ? readServer(value) : undefined,
);
export const managedExclusions = new Stored<readonly string[]>('managed', 'excludedSites', (value) =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [],
);

export interface ServerChoice {
  readonly origin: string;
  /** An administrator's, by policy: nobody else's counts. */
  readonly managed: boolean;
}

/** Where the server is: by policy, by choice, or as the package was made for. */
export async function serverChoice(): Promise<ServerChoice> {
  const managed = await managedServer.get();
  if (managed !== undefined) return { origin: managed, managed: true };
  const chosen = (await preferences.get()).server;
  return { origin: chosen ?? packagedServer(), managed: false };
}

/** The one host the package asks for is the server it was made for. */
function packagedServer(): string {
  const [pattern = ''] = chrome.runtime.getManifest().host_permissions ?? [];
  return pattern.replace(/\/\*$/, '');
}

/** The origin of a server as a person writes it: https, or http on this machine; undefined: none. */
export function readServer(text: string): string | undefined {
  const address = /^[a-z]+:\/\//i.test(text.trim()) ? text.trim() : `https://${text.trim()}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname, origin, pathname, search, hash, username } = new URL(address);
  const local = hostname === 'localhost' || hostname === '127.0.0.1';
  const secure = protocol === 'https:' || (protocol === 'http:' && local);
  return secure && pathname === '/' && search + hash + username === '' ? origin : undefined;
}
