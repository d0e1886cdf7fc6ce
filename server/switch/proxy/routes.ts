import type { Domain } from '../domain';
import type { Ends, RouteTokens } from '../flows/route-tokens';
import type { Header } from '../message/header';
import type { SipRequest } from '../message/message';
import { parseNameAddr } from '../message/name-addr';
import { parseSipUri, type SipUri } from '../message/uri';

/** What the Route headers of a request say to us (RFC 3261 §16.4). */
export interface RouteInformation {
  /** Topmost Routes that named us. */
  readonly taken: number;
  /** Those that remain. */
  readonly rest: readonly Header[];
  /** The dialog it belongs to; `null` when it bears a token that is not ours. */
  readonly ends: Ends | null | undefined;
  /** The Request-URI to send on: the client's, or the last Route's of a strict router. */
  readonly uri: string;
}

/** Takes our own Routes off the top and reads the token in the one that names a dialog. */
export function routeInformation(request: SipRequest, domain: Domain, tokens: RouteTokens): RouteInformation {
  const routes = request.headers.filter(({ name }) => name === 'route');
  const strict = request.target && ours(request.target, domain) && tokens.read(request.target.user ?? '');
  const last = parseNameAddr(routes.at(-1)?.value ?? '')?.uri;
  if (strict && last !== undefined) {
    // A strict router put our Record-Route into the Request-URI and the target last (§16.4, §16.12.1.2).
    return { taken: routes.length, rest: [], ends: strict, uri: last };
  }
  let ends: Ends | null | undefined;
  let taken = 0;
  for (const { value } of routes) {
    const uri = parseSipUri(parseNameAddr(value)?.uri ?? '');
    if (!uri || !ours(uri, domain) || ends !== undefined) break;
    taken++;
    if (uri.user !== undefined) ends = tokens.read(uri.user) ?? null;
  }
  return { taken, rest: routes.slice(taken), ends, uri: request.uri };
}

function ours(uri: SipUri, domain: Domain): boolean {
  return domain.isOurs(uri);
}
