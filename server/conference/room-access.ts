import type { GuestBook } from '../meetings/guests/guest-book';
import type { RoomDirectory, RoomEntry } from '../meetings/room-directory';
import { samePin } from '../meetings/room-secrets';
import type { UserDirectory } from '../sign-in/user-directory';
import type { ConferenceRooms, MeetingRole } from './conference-room';

export interface RoomAccessOptions {
  readonly rooms: Pick<RoomDirectory, 'byNumber'>;
  readonly users: Pick<UserDirectory, 'find'>;
  readonly guests: Pick<GuestBook, 'guestBySipName'>;
}

/** Who is what in which room: its owner moderates, a guest was asked at the door of the page, others have a PIN. */
export function roomAccess({ rooms, users, guests }: RoomAccessOptions): ConferenceRooms {
  return {
    byNumber(number) {
      const room = rooms.byNumber(number);
      if (!room) return undefined;
      const roleOf = (caller: string): MeetingRole | 'stranger' => {
        if (users.find(room.ownerUserId)?.extension === caller) return 'moderator';
        const guest = guests.guestBySipName(caller);
        const pin = guest?.roomId === room.id ? guest.pin : undefined;
        // A PIN that was right when the guest came may have been changed since.
        const role = pin === undefined ? undefined : roleByPin(room, pin);
        return role ?? (room.participantPin === undefined ? 'participant' : 'stranger');
      };
      return { id: room.id, number, name: room.name, roleOf, roleByPin: (pin) => roleByPin(room, pin) };
    },
  };
}

function roleByPin(room: RoomEntry, said: string): MeetingRole | undefined {
  const [owner, moderator, participant] = [room.ownerPin, room.moderatorPin, room.participantPin ?? ''].map(
    (pin) => samePin(said, pin),
  );
  if (owner || moderator) return 'moderator';
  return participant && room.participantPin !== undefined ? 'participant' : undefined;
}
