import { InvitingApi } from '../../shared/api/inviting-api';
import type { Room } from '../../shared/api/meetings-schema';
import { errorCodeOf } from '../../shared/errors/app-error';
import type { ItemNotice } from '../host/host';
import { chooseRoom } from '../meeting/choose-room';
import { invitationLanguage } from '../meeting/invitation-language';
import { ownerOf } from '../meeting/owner-of';
import { placeInvitation, type Placed } from '../meeting/place-invitation';
import { readMeeting } from '../meeting/read-meeting';
import { quietSession } from '../session/quiet-session';
import type { CommandMeans } from './command-means';
import { switchedOff } from './switched-off';
import type { CommandKey } from './words/words';

/**
 * "Add a meeting" (requirement O1): one click puts the room's invitation in. A room that is in the
 * appointment already stays, however often somebody clicks. Rejects with AppError.
 */
export async function addMeeting(means: CommandMeans): Promise<ItemNotice> {
  const { host, access, words, origin } = means;
  const item = host.composed();
  if (!item) return { kind: 'error', text: words('outlook-command.no-appointment') };
  const api = new InvitingApi(access);
  // Outlook and the server are asked side by side.
  const [owner, meeting] = await Promise.all([
    ownerOf(item, host.account),
    readMeeting(item, [origin]),
    quietSession(access),
  ]);
  const [off, offered] = await Promise.all([switchedOff(access), roomsOf(api, owner)]);
  if (off) return { kind: 'error', text: words('outlook-command.off') };
  if (offered.refusal) return { kind: 'error', text: words(offered.refusal, { owner: owner ?? '' }) };
  const present = meeting.found.kind === 'none' ? undefined : meeting.found.slug;
  const choice = chooseRoom(offered.rooms, present);
  if (!choice) {
    const key = owner === undefined ? 'outlook-command.no-rooms' : 'outlook-command.no-rooms.owner';
    return { kind: 'error', text: words(key, { owner: owner ?? '' }) };
  }
  if (!choice.sure && (await opened(means))) {
    return { kind: 'info', text: words('outlook-command.choose-room') };
  }
  const { room, several, sure } = choice;
  const invitation = await api.invitation(room, invitationLanguage(host.languages));
  const placed = await placeInvitation(item, meeting, invitation);
  // Offered first next time; that it is not is no reason to complain.
  api.invited(room).catch(() => undefined);
  return {
    kind: 'info',
    text: words(outcomeOf(placed, sure), { room: room.name }),
    opens: several ? { view: 'rooms', label: words('outlook-command.change-room') } : undefined,
  };
}

interface Offered {
  readonly rooms: readonly Room[];
  /** Why there are none to be had of the calendar's owner. */
  readonly refusal?: CommandKey;
}

async function roomsOf(api: InvitingApi, owner: string | undefined): Promise<Offered> {
  try {
    return { rooms: await api.rooms(owner) };
  } catch (error) {
    const code = errorCodeOf(error);
    if (owner === undefined || (code !== 'forbidden' && code !== 'not-found')) throw error;
    const key = code === 'forbidden' ? 'outlook-command.owner-forbidden' : 'outlook-command.owner-unknown';
    return { rooms: [], refusal: key };
  }
}

/** Whether the pane was opened for the person to choose in; most Outlooks open none from a function. */
async function opened({ host }: CommandMeans): Promise<boolean> {
  try {
    await host.openPane();
    return true;
  } catch {
    return false;
  }
}

function outcomeOf({ change, leftover, located }: Placed, sure: boolean): CommandKey {
  if (change === 'by-hand') return 'outlook-command.by-hand';
  if (leftover) return 'outlook-command.added.leftover';
  if (!located) return 'outlook-command.added.no-location';
  if (change === 'replaced') return 'outlook-command.updated';
  return sure ? 'outlook-command.added' : 'outlook-command.added.guess';
}
