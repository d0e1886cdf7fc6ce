const KNOWN = [
  'Accept',
  'Allow',
  'Allow-Events',
  'Authorization',
  'Call-ID',
  'Contact',
  'Content-Encoding',
  'Content-Length',
  'Content-Type',
  'CSeq',
  'Event',
  'Expires',
  'From',
  'Max-Forwards',
  'Min-Expires',
  'P-Asserted-Identity',
  'P-Preferred-Identity',
  'Path',
  'Privacy',
  'Proxy-Authenticate',
  'Proxy-Authorization',
  'Proxy-Require',
  'Record-Route',
  'Refer-To',
  'Referred-By',
  'Require',
  'Retry-After',
  'Route',
  'Session-Expires',
  'Subject',
  'Subscription-State',
  'Supported',
  'To',
  'Unsupported',
  'User-Agent',
  'Via',
  'WWW-Authenticate',
];

/** RFC 3261 §7.3.3 and §20, RFC 6665 §8.2, RFC 3515 §2.1, RFC 3892 §3, RFC 4028 §4. */
const COMPACT: Readonly<Record<string, string>> = {
  b: 'referred-by',
  c: 'content-type',
  e: 'content-encoding',
  f: 'from',
  i: 'call-id',
  k: 'supported',
  l: 'content-length',
  m: 'contact',
  o: 'event',
  r: 'refer-to',
  s: 'subject',
  t: 'to',
  u: 'allow-events',
  v: 'via',
  x: 'session-expires',
};

const canonical = new Map<string, string>();
for (const name of KNOWN) {
  canonical.set(name, name.toLowerCase());
  canonical.set(name.toLowerCase(), name.toLowerCase());
}
for (const [letter, name] of Object.entries(COMPACT)) {
  canonical.set(letter, name);
  canonical.set(letter.toUpperCase(), name);
}

const TOKEN = /^[A-Za-z0-9\-.!%*_+`'~]+$/;

/** Whether a text is a `token` of RFC 3261 §25.1 (methods, header names, option tags). */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/**
 * The lower-case long form of a header name as it was written (RFC 3261 §7.3.1: names are
 * case-insensitive; §7.3.3: compact forms). `undefined` when it is no token.
 */
export function canonicalHeaderName(written: string): string | undefined {
  const known = canonical.get(written);
  if (known !== undefined) return known;
  const trimmed = written.trimEnd();
  if (!isToken(trimmed)) return undefined;
  const lower = trimmed.toLowerCase();
  return canonical.get(lower) ?? lower;
}
