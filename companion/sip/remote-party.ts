import type { NameAddrHeader, Session } from 'sip.js';
import type { Party } from '../../shared/call/call';

/** Control characters forge lines, bidirectional overrides show another number than was sent. */
const unreadable = /[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

interface Identified {
  readonly assertedIdentity?: NameAddrHeader | undefined;
  readonly remoteIdentity: NameAddrHeader;
  /** The INVITE as received; absent for an outgoing call. */
  readonly request?: { getHeader(name: string): string | undefined } | undefined;
}

/**
 * Who is at the other end: by the identity the PBX vouches for (RFC 3325), else by what the caller
 * says of itself. Within our own domain the number alone, else the whole address, so that either
 * can be dialled again.
 */
export function remoteParty(session: Identified, domain: string): Party {
  const telephone = /<?tel:([+\d*#().-]+)/i.exec(
    session.request?.getHeader('P-Asserted-Identity') ?? '',
  )?.[1];
  const identity = session.assertedIdentity ?? session.remoteIdentity;
  const name = readable(identity.displayName || ownName(session), 120);
  const number = telephone?.replace(/[().-]/g, '') ?? addressOf(identity, domain);
  return { number: readable(number, 255) ?? 'anonymous', ...(name ? { name } : {}) };
}

/** A PBX that vouches for the number alone: the name its owner gave goes with it. */
function ownName({ assertedIdentity, remoteIdentity }: Identified): string | undefined {
  return assertedIdentity?.uri.user === remoteIdentity.uri.user ? remoteIdentity.displayName : undefined;
}

function addressOf({ uri }: NameAddrHeader, domain: string): string {
  const user = decode(uri.user ?? '');
  const isNumber = /^\+?[\d*#]{1,40}$/.test(user);
  // A number is dialled through our PBX, whatever host the trunk wrote behind it.
  if (isNumber || uri.host === domain.toLowerCase() || uri.host === 'anonymous.invalid') return user;
  return user ? `${uri.scheme}:${user}@${uri.host}` : `${uri.scheme}:${uri.host}`;
}

function decode(user: string): string {
  try {
    return decodeURIComponent(user);
  } catch {
    return user;
  }
}

/**
 * Who answers, where the PBX knows more than was dialled: the name of a number, or who sits at a window
 * whose address alone was given (RFC 7118 §5). Undefined when nothing is new.
 */
export function nowKnown(session: Identified, remote: Party): Party | undefined {
  if (!session.assertedIdentity) return undefined;
  if (/@[^@;]+\.invalid(?:[:;]|$)/.test(remote.number)) return remoteParty(session, '');
  const name = readable(session.assertedIdentity.displayName, 120);
  return name && !remote.name ? { ...remote, name } : undefined;
}

/** Text from the wire as it may be shown and published; undefined when nothing is left. */
export function readable(text: unknown, length: number): string | undefined {
  if (typeof text !== 'string') return undefined;
  const clean = text.replace(/\\(.)/g, '$1').replace(unreadable, '').trim();
  return clean === '' ? undefined : clean.slice(0, length);
}

/** What remoteParty needs of a session of sip.js. */
export function identityOf(session: Session): Identified {
  const request = 'request' in session ? (session.request as Identified['request']) : undefined;
  return {
    assertedIdentity: session.assertedIdentity,
    remoteIdentity: session.remoteIdentity,
    request: typeof request?.getHeader === 'function' ? request : undefined,
  };
}
