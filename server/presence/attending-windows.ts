import { encode } from '../../shared/protocol/envelope';
import type { OwnPresenceMessage } from '../../shared/protocol/own-presence-message';
import type { Peer } from '../hub/peer';

/** The windows that say whether somebody is at them: they are told their user's own presence, and no others are. */
export class AttendingWindows {
  private readonly ofUsers = new Map<string, Set<Peer>>();

  /** Whether it is a new one. */
  add(userId: string, peer: Peer): boolean {
    const peers = this.ofUsers.get(userId) ?? new Set();
    this.ofUsers.set(userId, peers);
    const size = peers.size;
    return peers.add(peer).size > size;
  }

  remove(userId: string, peer: Peer): void {
    const peers = this.ofUsers.get(userId);
    peers?.delete(peer);
    if (peers?.size === 0) this.ofUsers.delete(userId);
  }

  tell(userId: string, message: OwnPresenceMessage): void {
    const peers = this.ofUsers.get(userId);
    if (!peers) return;
    const text = encode(message);
    for (const peer of peers) peer.send(text);
  }
}
