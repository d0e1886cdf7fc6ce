import { timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock';
import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { createResponse } from '../message/response';
import { digestResponse, parseDigest, type DigestCredentials } from './digest';
import type { SwitchDirectory } from './directory';
import { Nonces } from './nonces';

/** `absent`: no credentials for us; `stale`: right, but the nonce is used up; `wrong`: not that user. */
export type Verdict =
  { readonly kind: 'user'; readonly user: string } | { readonly kind: 'absent' | 'stale' | 'wrong' };

/** Digest authentication (RFC 3261 §22) in one realm, our domain. */
export class Authenticator {
  readonly #nonces: Nonces;

  constructor(
    private readonly realm: string,
    private readonly directory: SwitchDirectory,
    key: Buffer,
    nonceCapacity: number,
    clock: Clock,
  ) {
    this.#nonces = new Nonces(key, nonceCapacity, clock);
  }

  /** Who sent a request, by its Authorization (REGISTER: we are the registrar) or Proxy-Authorization. */
  verify(request: SipRequest): Verdict {
    const credentials = this.#credentials(request);
    if (!credentials) return { kind: 'absent' };
    const user = Buffer.from(credentials.username, 'latin1').toString('utf8').toLowerCase();
    const password = this.directory.credential(user);
    if (password === undefined || !fitting(credentials, request)) return { kind: 'wrong' };
    const expected = digestResponse(credentials, request.method, password);
    if (!same(expected, credentials.response)) return { kind: 'wrong' };
    const nc = credentials.qop === undefined ? undefined : (credentials.nc ?? '');
    return this.#nonces.use(credentials.nonce, nc) ? { kind: 'user', user } : { kind: 'stale' };
  }

  /** 401 or 407 with a fresh nonce (RFC 3261 §22.1, §22.3). */
  challenge(request: SipRequest, stale: boolean): SipResponse {
    const registrar = request.method === 'REGISTER';
    const value =
      `Digest realm="${this.realm}", nonce="${this.#nonces.issue()}", algorithm=MD5, qop="auth"` +
      (stale ? ', stale=true' : '');
    return createResponse(request, registrar ? 401 : 407, {
      headers: [Header.of(registrar ? 'WWW-Authenticate' : 'Proxy-Authenticate', value)],
    });
  }

  #credentials(request: SipRequest): DigestCredentials | undefined {
    const name = request.method === 'REGISTER' ? 'authorization' : 'proxy-authorization';
    for (const header of request.headers) {
      const credentials = header.name === name ? parseDigest(header.value) : undefined;
      if (credentials?.realm === this.realm) return credentials;
    }
    return undefined;
  }
}

/** The credentials are for this request and of the kind that was asked for. */
function fitting(credentials: DigestCredentials, request: SipRequest): boolean {
  const { algorithm, qop, cnonce, uri } = credentials;
  if (algorithm !== 'MD5' || (qop !== undefined && (qop !== 'auth' || !cnonce))) return false;
  // RFC 7616 §3.4.6: otherwise a captured digest would serve for another target.
  return uri.toLowerCase() === request.uri.toLowerCase();
}

function same(expected: string, given: string): boolean {
  const a = Buffer.from(expected, 'latin1');
  const b = Buffer.from(given, 'latin1');
  return a.length === b.length && timingSafeEqual(a, b);
}
