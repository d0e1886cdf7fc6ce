import type { NameAddrHeader, URI } from 'sip.js';

interface Peer {
  readonly assertedIdentity?: NameAddrHeader | undefined;
  readonly remoteIdentity: NameAddrHeader;
}

/**
 * Where a third party invites the other side of a dialog (RFC 5589 §7.3): its Contact, when that leads there
 * from anywhere our PBX is asked: a GRUU (RFC 5627), a window's (RFC 7118 §5), one of our own domain. The
 * Contact of a desk phone is an address in its own network, which an edge passes on for nobody: then it is
 * the peer's number.
 */
export function peerAddress(contact: URI, { assertedIdentity, remoteIdentity }: Peer, domain: string): URI {
  const target = contact.clone();
  target.clearHeaders();
  const { uri } = assertedIdentity ?? remoteIdentity;
  const ours = (host: string): boolean => host.toLowerCase() === domain.toLowerCase();
  const reachable = ours(target.host) || target.host.endsWith('.invalid') || target.hasParam('gr');
  if (reachable || !ours(uri.host) || !uri.user) return target;
  const number = uri.clone();
  number.clearHeaders();
  number.clearParams();
  return number;
}
