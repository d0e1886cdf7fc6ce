/** Where a REFER sends us (RFC 3515 §2.1), in parts, everything it tried to smuggle in named. */
export interface ReferTo {
  /** Without headers. */
  readonly uri: string;
  /** The user part, unescaped, without its parameters. */
  readonly user: string;
  /** In lower case. */
  readonly host: string;
  /** Value of a Replaces header field for the INVITE (RFC 3891 §6.1). */
  readonly replaces?: string | undefined;
  /** The INVITE shall fail where Replaces is not understood (RFC 5589 §7.1). */
  readonly requireReplaces: boolean;
  /** What the sender calls the target. Nobody vouches for it. */
  readonly name?: string | undefined;
}

export type ReadReferTo =
  | { readonly ok: true; readonly referTo: ReferTo }
  /** `malformed` includes headers that have no business there; `scheme`: not a SIP address. */
  | { readonly ok: false; readonly why: 'malformed' | 'scheme' };

const MAX_LENGTH = 1_024;
/** A name-addr, or a bare address, whose headers and parameters would be the field's own (RFC 3261 §20). */
const nameAddr = /^(?:"((?:[^"\\]|\\.)*)"|([\w.!%*+`'~ -]*))\s*<([^<>"\s]+)>\s*(?:;[^<>]*)?$/;
const bareAddress = /^([^<>"\s?,;]+)(?:;[^<>]*)?$/;
const address =
  /^(sips?):([\w.!~*'()&=+$,/:%;?-]{1,128})@([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::\d{1,5})?((?:;[\w.-]+(?:=[\w.%:+-]*)?)*)(?:\?(.*))?$/i;
/** Another method than INVITE, or another next hop than our PBX (RFC 3261 §19.1.1). */
const meddling = /;(?:method|maddr|lr|ttl)(?:=|;|$)/i;
const replacesValue =
  /^[\x21-\x2b\x2d-\x3a\x3c-\x7e]+(?:;(?:to-tag|from-tag)=[\w.!%*+`'~-]+){2}(?:;early-only)?$/i;

/** Reads a Refer-To field. Only Replaces and `Require: replaces` may be among its headers. */
export function readReferTo(field: string): ReadReferTo {
  if (field.length > MAX_LENGTH || /[\p{Cc}]/u.test(field)) return malformed;
  const named = nameAddr.exec(field.trim());
  const uri = named?.[3] ?? bareAddress.exec(field.trim())?.[1];
  if (!uri) return malformed;
  if (!/^sips?:/i.test(uri))
    return /^[a-z][a-z0-9+.-]*:/i.test(uri) ? { ok: false, why: 'scheme' } : malformed;
  const parts = address.exec(uri);
  const [, , userInfo = '', host = '', parameters = '', headers] = parts ?? [];
  const user = unescape(userInfo.split(';')[0] ?? '');
  if (!parts || meddling.test(parameters) || !user || user.includes(':')) return malformed;
  const allowed = headers === undefined ? { requireReplaces: false } : readHeaders(headers);
  if (!allowed) return malformed;
  const name = (named?.[1]?.replace(/\\(.)/g, '$1') ?? named?.[2])?.trim();
  const bare = headers === undefined ? uri : uri.slice(0, -headers.length - 1);
  return {
    ok: true,
    referTo: { uri: bare, user, host: host.toLowerCase(), ...allowed, ...(name ? { name } : {}) },
  };
}

const malformed = { ok: false, why: 'malformed' } as const;

/** Undefined as soon as one is not of the two allowed, or comes twice. */
function readHeaders(text: string): Pick<ReferTo, 'replaces' | 'requireReplaces'> | undefined {
  let replaces: string | undefined;
  let requireReplaces = false;
  for (const header of text.split('&')) {
    const [rawName = '', rawValue = '', ...more] = header.split('=');
    const name = unescape(rawName)?.toLowerCase();
    const value = unescape(rawValue);
    if (value === undefined || more.length > 0) return undefined;
    if (name === 'replaces' && replaces === undefined && replacesValue.test(value)) replaces = value;
    else if (name === 'require' && !requireReplaces && /^replaces$/i.test(value)) requireReplaces = true;
    else return undefined;
  }
  // To demand what is not asked for makes no sense.
  return replaces === undefined ? undefined : { replaces, requireReplaces };
}

/** Unescaped once; undefined when what comes out could end a line or hide. */
function unescape(text: string): string | undefined {
  try {
    const plain = decodeURIComponent(text);
    return /[\p{Cc}\p{Cf}\u2028\u2029]/u.test(plain) ? undefined : plain;
  } catch {
    return undefined;
  }
}

/** A Refer-To field for an address; one that replaces, when the text of the Replaces field is given. */
export function referToField(uri: string, replaces?: string): string {
  return replaces === undefined ? `<${uri}>` : `<${uri}?Replaces=${escapeHeader(replaces)}>`;
}

/**
 * A header's value in a URI (RFC 3261 §19.1.1). What `encodeURIComponent` leaves (`-_.!~*'()`) are
 * the `unreserved` characters allowed there.
 */
function escapeHeader(value: string): string {
  return encodeURIComponent(value);
}
