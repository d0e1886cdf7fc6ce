import { hash } from 'node:crypto';

/** The parameters of a Digest Authorization header (RFC 7616 §3.4). */
export interface DigestCredentials {
  readonly username: string;
  readonly realm: string;
  readonly nonce: string;
  readonly uri: string;
  readonly response: string;
  readonly algorithm: string;
  readonly qop: string | undefined;
  readonly nc: string | undefined;
  readonly cnonce: string | undefined;
}

const PARAMETER = /([A-Za-z]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+))/g;

/** Reads a Digest header value; `undefined` for another scheme or when a required part is missing. */
export function parseDigest(value: string): DigestCredentials | undefined {
  if (!/^Digest\s/i.test(value)) return undefined;
  const found = new Map<string, string>();
  for (const [, name = '', quoted, plain] of value.slice(7).matchAll(PARAMETER)) {
    found.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '');
  }
  const username = found.get('username');
  const realm = found.get('realm');
  const nonce = found.get('nonce');
  const uri = found.get('uri');
  const response = found.get('response');
  if (!username || realm === undefined || !nonce || uri === undefined || !response) return undefined;
  return {
    username,
    realm,
    nonce,
    uri,
    response: response.toLowerCase(),
    algorithm: (found.get('algorithm') ?? 'MD5').toUpperCase(),
    qop: found.get('qop')?.toLowerCase(),
    nc: found.get('nc'),
    cnonce: found.get('cnonce'),
  };
}

/**
 * The response a client with that password computes (RFC 7616 §3.4.1, algorithm MD5 as RFC 3261 §22.4
 * has it, with or without qop=auth). Header text is one character a byte, the password UTF-8.
 */
export function digestResponse(credentials: DigestCredentials, method: string, password: string): string {
  const { username, realm, nonce, uri, qop, nc = '', cnonce = '' } = credentials;
  const secret = Buffer.concat([bytes(`${username}:${realm}:`), Buffer.from(password, 'utf8')]);
  const a1 = md5(secret);
  const a2 = md5(bytes(`${method}:${uri}`));
  return md5(bytes(qop ? `${a1}:${nonce}:${nc}:${cnonce}:${qop}:${a2}` : `${a1}:${nonce}:${a2}`));
}

function bytes(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

function md5(data: Buffer): string {
  return hash('md5', data, 'hex');
}
