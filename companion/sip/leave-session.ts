import { Invitation, SessionState, type Inviter } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import type { ByeOutbox } from './bye-outbox';

/**
 * Tells the peer that we leave, in the way the session's state demands: BYE, a refusal or CANCEL.
 * `farewell` are header fields of the BYE. Never waits for the peer.
 */
export function leaveSession(
  session: Inviter | Invitation,
  byes: ByeOutbox,
  farewell: readonly string[],
  log: Logger,
): void {
  const failed = (error: unknown): void => {
    log.warn('could not leave the session cleanly', { error });
  };
  if (session.state === SessionState.Established) byes.send(session, farewell);
  else if (session.state === SessionState.Terminating || session.state === SessionState.Terminated) return;
  else if (session instanceof Invitation) session.reject({ statusCode: 603 }).catch(failed);
  else session.cancel().catch(failed);
}
