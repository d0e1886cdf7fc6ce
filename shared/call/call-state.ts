/**
 * The states of a call, as its user sees it.
 *
 * ```
 *  outgoing                                    incoming
 *  ┌─────────┐ alerting ┌──────────┐           ┌──────────┐  answer  ┌───────────┐
 *  │ dialing │─────────▶│ alerting │           │ incoming │─────────▶│ answering │
 *  └────┬────┘          └────┬─────┘           └──────────┘          └─────┬─────┘
 *       │ connected          │ connected                                   │ connected
 *       └─────────┬──────────┘                                             │
 *                 ▼                                                        │
 *           ┌───────────┐ ◀────────────────────────────────────────────────┘
 *           │ connected │ ◀───────────── connected ───────────── recovering
 *           └──┬─────▲──┘
 *         hold │     │ resume
 *              ▼     │
 *           ┌────────┴──┐
 *           │   held    │
 *           └───────────┘
 *
 *  every state above ── end ──▶ ending ── ended ──▶ ended
 *  every state above ── ended ───────────────────▶ ended
 * ```
 *
 * `alerting` is CSTA's "delivered": the other side rings. `answering` lasts from the user's
 * decision until the dialog is confirmed (RFC 3261 §13.3.1.4). `held` is our own hold; whether
 * the other side holds us is an attribute of the call, since a back-to-back PBX hides it.
 * `recovering`: its window was loaded anew during the conversation and is bringing it back.
 */
export const callStates = [
  'dialing',
  'alerting',
  'incoming',
  'answering',
  'connected',
  'held',
  'recovering',
  'ending',
  'ended',
] as const;

export type CallState = (typeof callStates)[number];

/** True while the call occupies its user: everything but `ended`. */
export function isLive(state: CallState): boolean {
  return state !== 'ended';
}

/** True once both sides agreed to talk and neither has left: media may flow. */
export function isEstablished(state: CallState): boolean {
  return state === 'connected' || state === 'held';
}
