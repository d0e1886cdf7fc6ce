import type { Invitation, NameAddrHeader, Session, URI } from 'sip.js';
import type { Party } from '../../shared/call/call';
import { referToField } from './refer-to';

/** Where a call is handed over to: what its user reads, and what the REFER says once it is sent. */
export interface TransferGoal {
  readonly party: Party;
  readonly referTo: () => string;
  /** This user's own other devices (requirement M3): the conversation goes on until one of them has it. */
  readonly own?: boolean | undefined;
}

/** This user's own address: every device of theirs rings, and this one refuses. */
export function ownDevices(self: URI): TransferGoal {
  return { party: { number: self.user ?? '' }, referTo: () => referToField(self.toString()), own: true };
}

/** Whether an invitation comes from the peer of a session. */
export function isFromPeerOf(session: Session, invitation: Invitation): boolean {
  const [mine, theirs] = [session, invitation].map(
    ({ assertedIdentity, remoteIdentity }): NameAddrHeader => assertedIdentity ?? remoteIdentity,
  );
  return mine?.uri.user === theirs?.uri.user && mine?.uri.host === theirs?.uri.host;
}
