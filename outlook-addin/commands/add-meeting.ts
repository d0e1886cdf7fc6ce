import { RoomsApi } from '../../shared/api/rooms-api';
import type { ItemNotice } from '../host/host';
import { chooseRoom } from '../meeting/choose-room';
import { invitationLanguage } from '../meeting/invitation-language';
import { placedKey } from '../meeting/outcome-keys';
import { offeredRooms } from '../meeting/offered-rooms';
import { ownerOf } from '../meeting/owner-of';
import { placeInvitation } from '../meeting/place-invitation';
import { readMeeting } from '../meeting/read-meeting';
import { quietSession } from '../session/quiet-session';
import type { CommandMeans } from './command-means';
import { openedPane } from './opened-pane';
import { switchedOff } from './switched-off';

/**
 * "Add a meeting" (requirement O1): one click puts the room's invitation in. A room that is in the
 * appointment already stays, however often somebody clicks. Rejects with AppError.
 */
export async function addMeeting(means: CommandMeans): Promise<ItemNotice> {
  const { host, access, words, origin } = means;
  const item = host.composed();
  if (!item) return { kind: 'error', text: words('outlook-command.no-appointment') };
  const api = new RoomsApi(access);
  // Outlook and the server are asked side by side.
  const [owner, meeting] = await Promise.all([
    ownerOf(item, host.account),
    readMeeting(item, [origin]),
    quietSession(access),
  ]);
  const [off, offered] = await Promise.all([switchedOff(access), offeredRooms(api, owner)]);
  if (off) return { kind: 'error', text: words('outlook-command.off') };
  if (offered.refusal) return { kind: 'error', text: words(offered.refusal, { owner: owner ?? '' }) };
  const present = meeting.found.kind === 'none' ? undefined : meeting.found.slug;
  const choice = chooseRoom(offered.rooms, present);
  if (!choice) return { kind: 'error', text: words('outlook-command.no-rooms') };
  if (!choice.sure && (await openedPane(host))) {
    return { kind: 'info', text: words('outlook-command.choose-room') };
  }
  const { room, several, sure } = choice;
  const invitation = await api.invitation(room.id, invitationLanguage(host.languages));
  const placed = await placeInvitation(item, meeting, invitation);
  // Offered first next time; that it is not is no reason to complain.
  api.use(room.id, 'invited').catch(() => undefined);
  return {
    kind: 'info',
    text: words(placedKey(placed, sure), { room: room.name }),
    opens: several ? { view: 'rooms', label: words('outlook-command.change-room') } : undefined,
  };
}
