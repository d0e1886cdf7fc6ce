import type { Invitation, Session } from 'sip.js';
import type { Call } from '../../shared/call/call';
import { isEstablished } from '../../shared/call/call-state';
import type { Logger } from '../../shared/diagnostics/logger';
import { COMPLETED_ELSEWHERE } from './end-of-call';
import { legOf } from './new-call';
import { identityOf, remoteParty } from './remote-party';
import { readReplaces, sameDialog, type DialogName } from './replaces';
import type { SipCall } from './sip-call';
import type { StatePublisher } from './state-publisher';

/** How many dialogs that are over are told from ones that never were (RFC 3891 §3: 603, not 481). */
const REMEMBERED = 20;

/** Calls that are being brought back here: what they are known by is the dialog of the page before. */
export interface Returning {
  dialogOf(callId: string): DialogName | undefined;
  /** The call as it was; undefined when our own request to go on with it goes first. */
  giveWay(callId: string): Call | undefined;
}

export interface TakeOverOptions {
  readonly calls: Map<string, SipCall>;
  readonly publisher: StatePublisher;
  readonly domain: string;
  readonly returning: Returning;
  /** A call over the invitation that does not carry the published one yet. */
  readonly successor: (id: string, invitation: Invitation) => SipCall;
  readonly log: Logger;
}

/**
 * Invitations that take the place of a conversation (RFC 3891): its peer comes back after a reload,
 * goes on at another device, or hands us over. For the user it stays the same call, with its time,
 * hold and mute; only the session under it, and perhaps who is at the other end, is another.
 */
export class TakeOver {
  private readonly over: DialogName[] = [];

  constructor(private readonly options: TakeOverOptions) {}

  /** A dialog has ended. */
  ended(dialog: DialogName | undefined): void {
    if (!dialog) return;
    this.over.push(dialog);
    if (this.over.length > REMEMBERED) this.over.shift();
  }

  /** Deals with an invitation that replaces; false: it is a new call, to be rung for. */
  receive(invitation: Invitation): boolean {
    const replaces = readReplaces(invitation.request.getHeaders('replaces'));
    if (!replaces) return false;
    if (replaces === 'malformed') return this.refuse(invitation, 400);
    const { dialog, earlyOnly } = replaces;
    if (this.over.some((gone) => sameDialog(gone, dialog))) return this.refuse(invitation, 603);
    const { calls, publisher, returning } = this.options;
    const call = [...calls.values()].find((candidate) => {
      const known = candidate.dialog ?? returning.dialogOf(candidate.id);
      return known && sameDialog(known, dialog);
    });
    const published = call && publisher.call(call.id);
    // One that still rings here cannot be taken over by its caller's word (§3).
    if (!published || !goesOn(published)) return this.refuse(invitation, 481);
    if (earlyOnly) return this.refuse(invitation, 486);
    if (!this.mayReplace(invitation, call)) return false;
    const asItWas = published.state === 'recovering' ? returning.giveWay(call.id) : published;
    // Both sides were loaded anew and ask each other at the same time.
    if (!asItWas) return this.refuse(invitation, 491);
    void this.succeed(invitation, asItWas);
    return true;
  }

  private refuse(invitation: Invitation, statusCode: number): true {
    this.options.log.info('take-over refused', { statusCode });
    invitation.reject({ statusCode }).catch((error: unknown) => {
      this.options.log.warn('take-over could not be refused', { error });
    });
    return true;
  }

  /**
   * §5: by the peer itself, or by whoever it named. Nobody else knows the tags of the dialog; that
   * our own switch knows the caller settles it. A stranger's word alone rings like any call.
   */
  private mayReplace(invitation: Invitation, { session }: SipCall): boolean {
    const host = invitation.assertedIdentity?.uri.host.toLowerCase();
    return host === this.options.domain.toLowerCase() || isSameUser(invitation, session);
  }

  private async succeed(invitation: Invitation, call: Call): Promise<void> {
    const { calls, publisher, domain, successor, log } = this.options;
    const before = calls.get(call.id);
    const after = successor(call.id, invitation);
    try {
      await after.succeed(call);
    } catch (error) {
      log.warn('take-over failed, the call goes on as it was', { error });
      after.retire();
      return;
    }
    const now = publisher.call(call.id);
    // Hung up here, or taken over by another, while the answer was made.
    if (!before || !now || !goesOn(now) || calls.get(call.id) !== before) {
      after.retire();
      return;
    }
    calls.set(call.id, after);
    const sameUser = isSameUser(invitation, before.session);
    before.retire(sameUser ? [COMPLETED_ELSEWHERE] : []);
    after.carry({
      remote: remoteParty(identityOf(invitation), domain),
      // Another side: for the log another call, and one that came in.
      ...(sameUser ? {} : { leg: legOf(invitation, 'incoming') }),
      transfer: undefined,
      transferRequest: undefined,
    });
  }
}

/** Whether a conversation is under way, if only in the memory of a page that was loaded anew. */
function goesOn({ state }: Call): boolean {
  return isEstablished(state) || state === 'recovering';
}

/** Whether a caller is the other side of a session, by the identity that is vouched for (RFC 3325). */
function isSameUser({ assertedIdentity }: Invitation, session: Session): boolean {
  const other = session.assertedIdentity ?? session.remoteIdentity;
  if (assertedIdentity?.uri.user !== other.uri.user) return false;
  return assertedIdentity?.uri.host.toLowerCase() === other.uri.host.toLowerCase();
}
