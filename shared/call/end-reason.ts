/** Why a call ended, in the few kinds a person tells apart. Words: `call.end.<reason>`. */
export const endReasons = [
  'hung-up', // by this user
  'remote-hung-up',
  'declined', // by this user
  'remote-declined',
  'cancelled', // by this user, before an answer
  'remote-cancelled', // the caller gave up: a missed call
  'answered-elsewhere',
  'transferred', // the others talk to each other now
  'replaced', // goes on at another device of this user
  'meeting-ended', // by its moderator, or because he left
  'pin-refused', // the room wanted a PIN
  'meeting-failed', // what mixed it broke
  'busy',
  'no-answer',
  'not-found', // no such number
  'unreachable', // the callee has no phone registered
  'not-allowed',
  'media-failed', // no common codec, no microphone
  'network',
  'failed',
] as const;

export type EndReason = (typeof endReasons)[number];

const byStatus: Readonly<Record<number, EndReason>> = {
  401: 'not-allowed',
  402: 'not-allowed',
  403: 'not-allowed',
  404: 'not-found',
  407: 'not-allowed',
  408: 'no-answer',
  410: 'not-found',
  415: 'media-failed',
  416: 'not-found',
  480: 'unreachable',
  484: 'not-found',
  485: 'not-found',
  486: 'busy',
  487: 'cancelled',
  488: 'media-failed',
  600: 'busy',
  603: 'remote-declined',
  604: 'not-found',
  606: 'media-failed',
  607: 'remote-declined',
};

/**
 * The reason a final SIP response to our INVITE stands for (RFC 3261 §21; 607 RFC 8197).
 * A 480 from a phone that rang is a person who did not answer, hence `alerted`.
 */
export function endReasonOfStatus(status: number, alerted: boolean): EndReason {
  if (status === 480 && alerted) return 'no-answer';
  const known = byStatus[status];
  if (known) return known;
  return status === 503 || status === 504 ? 'network' : 'failed';
}
