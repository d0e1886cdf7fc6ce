import type { ItemNotice } from '../host/host';
import { readMeeting } from '../meeting/read-meeting';
import { takenOutKeys } from '../meeting/outcome-keys';
import { takeOutInvitation } from '../meeting/take-out-invitation';
import type { CommandMeans } from './command-means';

/** "Remove the meeting" (requirement O1): needs nobody's session, for it gives nothing away. Rejects with AppError. */
export async function removeMeeting({ host, words, origin }: CommandMeans): Promise<ItemNotice> {
  const item = host.composed();
  if (!item) return { kind: 'error', text: words('outlook-command.no-appointment') };
  const taken = await takeOutInvitation(item, await readMeeting(item, [origin]));
  return { kind: 'info', text: words(takenOutKeys[taken]) };
}
