import { fine, type Finding } from './check';

/** What came of asking the server how it is: its answer, or nothing. */
export interface ServerAnswer {
  readonly status: number;
  readonly version?: string | undefined;
  /** The header field `Date` (RFC 9110 §6.6.1). */
  readonly date?: string | undefined;
  /** When it was asked, and when it answered, on this clock, in ms since the epoch. */
  readonly askedAt: number;
  readonly answeredAt: number;
}

/** Whether the server is there, and usable. */
export function serverCheck(answer: ServerAnswer | undefined): Finding {
  if (!answer) return { state: 'failed', words: 'diagnostics.server.unreachable', mender: 'you' };
  if (answer.status === 200) return fine('diagnostics.server.fine');
  return { state: 'failed', words: 'diagnostics.server.unavailable', mender: 'administrator' };
}
