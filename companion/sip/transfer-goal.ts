import type { Invitation, NameAddrHeader, Session, URI } from 'sip.js';
import type { Call, Party } from '../../shared/call/call';
import type { DialTarget } from '../../shared/dialing/dial-target';
import type { DiallingSettings } from '../../shared/dialing/dialling-settings';
import { AppError } from '../../shared/errors/app-error';
import { partyOf } from './new-call';
import { outgoingUri } from './outgoing-uri';
import { peerAddress } from './peer-address';
import { referToField } from './refer-to';
import { replacesValue } from './replaces';

export interface GoalRules {
  readonly domain: string;
  readonly dialling?: DiallingSettings | undefined;
}

/** Where a call is handed over to: what its user reads, and what the REFER says once it is sent. */
export interface TransferGoal {
  readonly party: Party;
  readonly referTo: () => string;
  /** This user's own other devices (requirement M3): the conversation goes on until one of them has it. */
  readonly own?: boolean | undefined;
}

/** Somebody who is called without having been asked (RFC 5589 §6). @throws AppError `invalid-input` */
export function blindGoal(to: DialTarget, { domain, dialling }: GoalRules): TransferGoal {
  const uri = outgoingUri(to, domain, dialling);
  return { party: partyOf(to), referTo: () => referToField(uri.toString()) };
}

/**
 * The other side of a call that was consulted, at its own device and in place of us (RFC 5589 §7).
 * `sessionNow` may throw: the call may be over when the REFER is sent.
 */
export function consultedGoal(
  call: Call | undefined,
  sessionNow: () => Session,
  domain: string,
): TransferGoal {
  const { remote, concealed } = call ?? { remote: { number: '' } };
  return {
    party: concealed ? { number: 'anonymous' } : remote,
    referTo: () => {
      const session = sessionNow();
      const { dialog } = session;
      if (!dialog) throw new AppError('illegal-call-state', 'no dialog');
      const target = peerAddress(dialog.remoteTarget, session, domain);
      return referToField(target.toString(), replacesValue(dialog));
    },
  };
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
