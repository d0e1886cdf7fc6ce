import * as z from 'zod/mini';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import { id } from '../../shared/protocol/field-schemas';

/** The service worker to the windows: what was clicked on the notification of a call. */
const callAction = z.strictObject({
  type: z.literal('call-action'),
  callId: id,
  action: z.enum(['answer', 'decline', 'show']),
});
export type CallAction = z.infer<typeof callAction>;

/**
 * Does what was clicked. Only the window that has the call knows its id; a call that rings no more
 * is left alone, since the click may be later than the end of the ringing.
 */
export function runCallAction(raw: unknown, endpoint: Endpoint): void {
  const read = callAction.safeParse(raw);
  if (!read.success || read.data.action === 'show') return;
  const { callId, action } = read.data;
  const call = endpoint.snapshot().state?.calls.find((one) => one.id === callId);
  if (call?.state !== 'incoming') return;
  const command = { id: crypto.randomUUID(), callId };
  // A click on the desktop never turns a camera on.
  if (action === 'answer') void endpoint.execute({ kind: 'answer', ...command, media: 'audio' });
  else void endpoint.execute({ kind: 'decline', ...command });
}
