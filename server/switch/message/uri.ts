/** A SIP or SIPS URI (RFC 3261 §19.1). `user` and `parameters` are as written; `host` is lower case. */
export interface SipUri {
  readonly scheme: 'sip' | 'sips';
  readonly user: string | undefined;
  readonly host: string;
  readonly port: number | undefined;
  /** With the leading `;`, or ''. */
  readonly parameters: string;
  /** Without the leading `?`, or `undefined`. */
  readonly headers: string | undefined;
}

const USER = /^(?:[A-Za-z0-9\-_.!~*'()&=+$,;?/]|%[0-9A-Fa-f]{2})+$/;
const PASSWORD = /^(?:[A-Za-z0-9\-_.!~*'()&=+$,]|%[0-9A-Fa-f]{2})*$/;
const HOST_PORT = /^([A-Za-z0-9_](?:[A-Za-z0-9_\-.]*)|\[[0-9A-Fa-f:.]+\])(?::(\d{1,5}))?$/;
const PARAMETERS =
  /^(?:;(?:[A-Za-z0-9\-_.!~*'()[\]/:&+$]|%[0-9A-Fa-f]{2})+(?:=(?:[A-Za-z0-9\-_.!~*'()[\]/:&+$"]|%[0-9A-Fa-f]{2})*)?)*$/;
const HEADERS = /^(?:[A-Za-z0-9\-_.!~*'()[\]/?:+$&=]|%[0-9A-Fa-f]{2})+$/;
const ABSOLUTE = /^([A-Za-z][A-Za-z0-9+\-.]*):[^\s<>"]+$/;

/** The lower-case scheme of an absolute URI (RFC 3261 §25.1 `absoluteURI`); `undefined` when it is none. */
export function schemeOf(text: string): string | undefined {
  return ABSOLUTE.exec(text)?.[1]?.toLowerCase();
}

/** Reads a `sip:` or `sips:` URI (RFC 3261 §19.1.1, §25.1); `undefined` when it is malformed or another. */
export function parseSipUri(text: string): SipUri | undefined {
  const colon = text.indexOf(':');
  const scheme = text.slice(0, colon).toLowerCase();
  if (scheme !== 'sip' && scheme !== 'sips') return undefined;
  const at = text.indexOf('@', colon + 1);
  let user: string | undefined;
  let from = colon + 1;
  if (at >= 0) {
    const password = text.indexOf(':', from);
    const userEnd = password >= 0 && password < at ? password : at;
    user = text.slice(from, userEnd);
    if (!USER.test(user)) return undefined;
    if (userEnd < at && !PASSWORD.test(text.slice(userEnd + 1, at))) return undefined;
    from = at + 1;
  }
  const question = text.indexOf('?', from);
  const headersAt = question < 0 ? text.length : question;
  const semicolon = text.indexOf(';', from);
  const hostEnd = semicolon < 0 || semicolon > headersAt ? headersAt : semicolon;
  const hostPort = HOST_PORT.exec(text.slice(from, hostEnd));
  const host = hostPort?.[1];
  if (!host) return undefined;
  const port = hostPort[2] === undefined ? undefined : Number(hostPort[2]);
  if (port !== undefined && port > 65_535) return undefined;
  const parameters = text.slice(hostEnd, headersAt);
  if (parameters !== '' && !PARAMETERS.test(parameters)) return undefined;
  const headers = question < 0 ? undefined : text.slice(question + 1);
  if (headers !== undefined && !HEADERS.test(headers)) return undefined;
  return { scheme, user, host: host.toLowerCase(), port, parameters, headers };
}

const PLAIN = /^[\x21-\x24\x26-\x7e]*$/;

/**
 * The user part decoded and lower-cased: what the directory and the location service know a person by
 * (RFC 3261 §10.3 step 5 and §19.1.2; case is folded, people do not tell `Amira` from `amira`).
 */
export function userName(uri: SipUri): string | undefined {
  if (uri.user === undefined) return undefined;
  if (PLAIN.test(uri.user)) return uri.user.toLowerCase();
  const bytes = uri.user.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8').toLowerCase();
}

/** A user name as the user part of a URI: every character that may not stand there is escaped. */
export function escapeUser(name: string): string {
  return encodeURIComponent(name);
}

const TRANSPORT = /;transport=([^;]+)/i;

/** Two URIs with the same key are one address for a registrar (RFC 3261 §19.1.4, the parts that matter). */
export function comparisonKey(uri: SipUri): string {
  const transport = TRANSPORT.exec(uri.parameters)?.[1]?.toLowerCase() ?? '';
  return `${uri.scheme}:${uri.user ?? ''}@${uri.host}:${String(uri.port ?? '')};${transport}`;
}
