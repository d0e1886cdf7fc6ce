import type { Command } from '../endpoint/command';
import type { SessionKeeper, SignedIn } from './session-keeper';
import { redeemedSchema } from './ticket-schema';

/** Signs in by a one-time ticket; `command` is what its maker wants done, handed over this once. Rejects with AppError. */
export async function redeemTicket(
  session: Pick<SessionKeeper, 'enter'>,
  ticket: string,
): Promise<SignedIn & { readonly command?: Command | undefined }> {
  const { user, environment, command } = await session.enter((requester) =>
    requester.request(redeemedSchema, { method: 'POST', path: '/api/tickets/redeem', body: { ticket } }),
  );
  return { user, environment, command };
}
