import { timingSafeEqual } from 'node:crypto';
import type { RoomDirectory, RoomEntry } from '../meetings/room-directory';
import type { UserDirectory } from '../sign-in/user-directory';
import type { ConferenceRooms, MeetingRole } from './conference-room';

export interface RoomAccessOptions {
  readonly rooms: Pick<RoomDirectory, 'byNumber'>;
  readonly users: Pick<UserDirectory, 'find'>;
  /** The room a caller was let into as its guest, by its id; a guest's way in was its page. */
  readonly guestOf?: (caller: string) => string | undefined;
}

/** Who is what in which room: the owner moderates, guests were asked before, everybody else has a PIN. */
export function roomAccess({ rooms, users, guestOf = () => undefined }: RoomAccessOptions): ConferenceRooms {
  return {
    byNumber(number) {
      const room = rooms.byNumber(number);
      return (
        room && {
          id: room.id,
          number,
          name: room.name,
          roleOf: (caller) => {
            if (users.find(room.ownerUserId)?.extension === caller) return 'moderator';
            return room.participantPin === undefined || guestOf(caller) === room.id
              ? 'participant'
              : 'stranger';
          },
          roleByPin: (pin) => roleByPin(room, pin),
        }
      );
    },
  };
}

function roleByPin(
  { ownerPin, moderatorPin, participantPin }: RoomEntry,
  pin: string,
): MeetingRole | undefined {
  if (same(pin, ownerPin) || same(pin, moderatorPin)) return 'moderator';
  return participantPin !== undefined && same(pin, participantPin) ? 'participant' : undefined;
}

/** In a time that tells nothing of how much of it is right. */
function same(given: string, right: string): boolean {
  const [a, b] = [Buffer.alloc(16), Buffer.alloc(16)];
  a.write(given);
  b.write(right);
  return given.length === right.length && timingSafeEqual(a, b);
}
