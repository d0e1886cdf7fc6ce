import type { ItemNotice } from '../host/host';
import { readMeeting } from '../meeting/read-meeting';
import { takeOutInvitation, type TakenOut } from '../meeting/take-out-invitation';
import type { CommandMeans } from './command-means';
import type { CommandKey } from './words/words';

const outcomes: Readonly<Record<TakenOut, CommandKey>> = {
  removed: 'outlook-command.removed',
  'by-hand': 'outlook-command.remove.by-hand',
  none: 'outlook-command.nothing',
};

/** "Remove the meeting" (requirement O1): needs nobody's session, for it gives nothing away. Rejects with AppError. */
export async function removeMeeting({ host, words, origin }: CommandMeans): Promise<ItemNotice> {
  const item = host.composed();
  if (!item) return { kind: 'error', text: words('outlook-command.no-appointment') };
  const taken = await takeOutInvitation(item, await readMeeting(item, [origin]));
  return { kind: 'info', text: words(outcomes[taken]) };
}
