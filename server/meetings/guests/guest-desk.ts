import { randomUUID } from 'node:crypto';
import type { Command } from '../../../shared/endpoint/command';
import type { GuestRoom } from '../../../shared/api/meetings-schema';
import type { AccessNumber } from '../../../shared/api/meetings-schema';
import { AppError } from '../../../shared/errors/app-error';
import { guestsEn } from '../../../shared/i18n/catalogues/guests/en';
import { guestsFr } from '../../../shared/i18n/catalogues/guests/fr';
import type { Locale } from '../../../shared/i18n/locale';
import type { UserDirectory } from '../../sign-in/user-directory';
import type { StoredRoom } from '../../store/room-store';
import { admissionBy, dialTargetOf } from '../admission';
import type { RoomDirectory } from '../room-directory';
import type { RoomTries } from '../room-tries';
import type { Guest, GuestBook } from './guest-book';

export interface GuestDeskOptions {
  readonly rooms: RoomDirectory;
  readonly users: UserDirectory;
  readonly guests: GuestBook;
  readonly tries: RoomTries;
  readonly numbers: readonly AccessNumber[];
  /** Whether there is a telephone for guests: else they call by their own. */
  readonly inBrowser: boolean;
}

export interface GuestRequest {
  readonly name: string;
  readonly pin?: string | undefined;
  /** Of the guest: in which words others read that it is one. */
  readonly locale: Locale;
  readonly address: string;
}

const marks = { en: guestsEn['guests.mark'], fr: guestsFr['guests.mark'] } as const;

/** Lets people without an account into a meeting (requirement S4). */
export class GuestDesk {
  constructor(private readonly options: GuestDeskOptions) {}

  /** What a room's link shows to anybody. Throws AppError `not-found` and TooManyAttempts. */
  look(slug: string, address: string): GuestRoom & Pick<StoredRoom, 'slug' | 'number'> {
    const room = this.find(slug, address);
    const { name, number, participantPin, ownerUserId } = room;
    return {
      name,
      slug: room.slug,
      number,
      ownerName: this.options.users.find(ownerUserId)?.displayName ?? '',
      needsPin: participantPin !== undefined,
      numbers: [...this.options.numbers],
      inBrowser: this.options.inBrowser,
    };
  }

  /**
   * Somebody comes in: who they are from now on, and the call a companion is opened with.
   * @throws AppError `not-found`, `wrong-pin`, `forbidden`, `unavailable`; TooManyAttempts
   */
  admit(
    slug: string,
    { name, pin, locale, address }: GuestRequest,
  ): { readonly guest: Guest; readonly command: Command } {
    const room = this.find(slug, address);
    if (!this.options.inBrowser) throw new AppError('forbidden', 'guests join by telephone');
    if (pin !== undefined) this.options.tries.open(room.id, address, () => admissionBy(room, pin));
    else if (room.participantPin !== undefined) throw new AppError('wrong-pin', 'the room has a PIN');
    const { environment } = this.owner(room);
    const displayName = marks[locale].replace('{name}', name);
    const guest = this.options.guests.admit({ displayName, roomId: room.id, pin, environment });
    const target = dialTargetOf(room, pin);
    return { guest, command: { kind: 'dial', id: randomUUID(), target, media: 'audio' } };
  }

  /** The one call of a guest. Throws AppError `not-found`. */
  callOf(userId: string) {
    const guest = this.options.guests.guest(userId);
    const room = guest && this.options.rooms.find(guest.roomId);
    if (!room) throw new AppError('not-found', 'no such guest');
    return { room: room.name, target: dialTargetOf(room, guest.pin) };
  }

  private find(slug: string, address: string): StoredRoom {
    return this.options.tries.find(address, () => this.options.rooms.bySlug(slug));
  }

  private owner({ ownerUserId }: StoredRoom) {
    const owner = this.options.users.find(ownerUserId);
    if (!owner) throw new AppError('not-found', 'no such room');
    return owner;
  }
}
