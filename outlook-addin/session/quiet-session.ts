import { tryWays } from '../../shared/api/sign-in-ways';
import { AppError } from '../../shared/errors/app-error';
import { environmentOf } from '../../shared/sign-in/begin-session';
import type { Access } from './open-access';

/**
 * Signs in for a function of the ribbon, which can ask nobody: by the session that the pane or an earlier
 * click has left, since that is one short request, else by Outlook's word. Rejects with AppError:
 * `unauthorized` where the person has to sign in in the pane.
 */
export async function quietSession({ session, remembered, waysIn, environments }: Access): Promise<void> {
  if (session.current()) return;
  if (remembered.signedOut()) throw new AppError('unauthorized', 'signed out by choice');
  if (await session.resume()) return;
  const environment = environmentOf(await environments(), remembered.environment());
  const ways = environment ? waysIn.quiet(environment) : [];
  const { entered, refusal } = await tryWays(ways, (presented) => session.signIn(presented));
  if (!entered) throw new AppError(refusal ?? 'unauthorized', 'nobody vouches');
  remembered.signIn(entered.environment);
}
