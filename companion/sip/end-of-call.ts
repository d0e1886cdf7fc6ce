import type { CallState } from '../../shared/call/call-state';
import { endReasonOfGoodbye } from '../../shared/call/conference-goodbye';
import { endReasonOfStatus, type EndReason } from '../../shared/call/end-reason';

/** The cause of a Reason header field with protocol SIP (RFC 3326 §2), and its words. */
export function sipReason(header: string | undefined): { cause: number; text: string } | undefined {
  const value = header?.split(/,(?=\s*\w[\w.]*\s*;)/).find((part) => /^\s*SIP\s*(;|$)/i.test(part));
  const cause = Number(/;\s*cause\s*=\s*"?(\d{3})/i.exec(value ?? '')?.[1]);
  if (!cause) return undefined;
  return { cause, text: /;\s*text\s*=\s*"([^"]*)"/i.exec(value ?? '')?.[1] ?? '' };
}

/**
 * Why a call that was ringing here is taken back. A proxy that found an answer elsewhere says so
 * with cause 200 (RFC 3326 §3.1); one where another phone of ours declined, with 600 or 603.
 */
export function reasonOfCancel(header: string | undefined): EndReason {
  const reason = sipReason(header);
  if (!reason) return 'remote-cancelled';
  if (reason.cause === 200 || /completed elsewhere/i.test(reason.text)) return 'answered-elsewhere';
  if (reason.cause === 600 || reason.cause === 603) return 'declined';
  return 'remote-cancelled';
}

/** What a BYE says when the call goes on at another device of whoever receives it. */
export const COMPLETED_ELSEWHERE = 'Reason: SIP;cause=200;text="Call completed elsewhere"';

/** Why the other side left a conversation: by itself, unless it says that something failed. */
export function reasonOfBye(header: string | undefined): EndReason {
  const reason = sipReason(header);
  if (reason && /completed elsewhere/i.test(reason.text)) return 'replaced';
  const goodbye = reason && endReasonOfGoodbye(reason);
  if (goodbye) return goodbye;
  return reason && reason.cause >= 400 ? endReasonOfStatus(reason.cause, true) : 'remote-hung-up';
}

/** Why our call was refused. A 487 we did not ask for is a PBX that gave up ringing. */
export function reasonOfRefusal(status: number, alerted: boolean): EndReason {
  return status === 487 ? 'no-answer' : endReasonOfStatus(status, alerted);
}

/** Why a session is over whose peer said nothing, from where it was. */
export function reasonUnexplained(
  state: CallState | undefined,
  media: { readonly failed: boolean; readonly hasDialog: boolean },
): EndReason {
  const calling = state === 'dialing' || state === 'alerting';
  // The peer's answer without a description has made a dialog and no conversation.
  if (media.failed || (calling && media.hasDialog)) return 'media-failed';
  if (state === 'incoming') return 'remote-cancelled';
  return state === 'answering' ? 'network' : 'failed';
}
