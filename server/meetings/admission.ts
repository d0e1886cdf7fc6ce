import type { DialTarget } from '../../shared/dialing/dial-target';
import { AppError } from '../../shared/errors/app-error';
import type { StoredRoom } from '../store/room-store';
import { samePin } from './room-secrets';

/** As what somebody comes into a room, and with which PIN: undefined where none is needed, or the room is to ask. */
export interface Admission {
  readonly role: 'moderator' | 'participant';
  readonly pin?: string | undefined;
}

/** What a PIN makes of whoever says it. Throws AppError `wrong-pin`. */
export function admissionBy(room: StoredRoom, said: string): Admission {
  // Each is compared, whichever it is: how long it takes tells nothing.
  const [owner, moderator, participant] = [room.ownerPin, room.moderatorPin, room.participantPin ?? ''].map(
    (pin) => samePin(said, pin),
  );
  if (owner || moderator) return { role: 'moderator', pin: said };
  if (participant) return { role: 'participant', pin: said };
  throw new AppError('wrong-pin', 'no PIN of this room');
}

/** What to dial to be in a room: its number, then the PIN as tones, once it has answered. */
export function dialTargetOf(
  { number, name }: Pick<StoredRoom, 'number' | 'name'>,
  pin?: string,
): DialTarget {
  return { kind: 'number', number, name, ...(pin === undefined ? {} : { postDial: `,${pin}#` }) };
}
