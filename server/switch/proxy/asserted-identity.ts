import type { SwitchDirectory } from '../authentication/directory';
import type { Domain } from '../domain';
import { Header } from '../message/header';
import type { SipResponse } from '../message/message';

/** What a client may say of itself and we never pass on: identity is ours to assert (RFC 3325 §5). */
export function isIdentityClaim(name: string): boolean {
  return name === 'p-asserted-identity' || name === 'p-preferred-identity';
}

/** Who a user of ours is, as we vouch for it: the address, and the name the directory knows (RFC 3325 §9.1). */
export function assertedIdentity(user: string, domain: Domain, directory: SwitchDirectory): Header {
  return identityHeader(directory.displayName?.(user), domain.addressOf(user));
}

/** The same for whoever is no user: a name, and the URI they are reached by. */
export function identityHeader(name: string | undefined, address: string): Header {
  return Header.of('P-Asserted-Identity', `${name ? `${quoted(name)} ` : ''}<${address}>`);
}

/** Puts our word about who answers in the place of whatever the answering client says. */
export function vouchFor(response: SipResponse, identity: Header | undefined): void {
  const { headers } = response;
  const kept = headers.filter(({ name }) => !isIdentityClaim(name));
  headers.splice(0, headers.length, ...kept, ...(identity ? [identity] : []));
}

/** A quoted-string (RFC 3261 §25.1), one character a byte of its UTF-8. Line breaks would end the header. */
function quoted(text: string): string {
  const safe = text.replace(/\p{Cc}/gu, ' ').replace(/["\\]/g, '\\$&');
  return `"${Buffer.from(safe, 'utf8').toString('latin1')}"`;
}
