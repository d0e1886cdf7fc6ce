import { randomUUID } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error';
import { isEmergency } from '../../shared/dialing/is-emergency';
import type { UserDirectory } from '../sign-in/user-directory';
import type { RoomStore, RoomValues, StoredRoom } from '../store/room-store';
import { isSomebodys, type RoomDirectory } from './room-directory';
import { freshPin, freshSlug } from './room-secrets';

export interface RoomBookOptions {
  readonly store: RoomStore;
  readonly rooms: RoomDirectory;
  readonly users: UserDirectory;
  readonly environment: string;
  /** Numbers that call for help and nobody else. */
  readonly emergencyNumbers: () => readonly string[];
  /** Whether a hunt group has that number. */
  readonly isGroup?: ((number: string) => boolean) | undefined;
  readonly onRemoved: (room: StoredRoom) => void;
}

/** What may be said of a room; what is left open stays, or is made. `participantPin` null: none. */
export type RoomEdit = Partial<Omit<RoomValues, 'slug' | 'participantPin'>> & {
  readonly participantPin?: string | null | undefined;
};

/** The one that changes meeting rooms, in the store and in memory. One change after the other. */
export class RoomBook {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: RoomBookOptions) {}

  /** @throws AppError `invalid-input`, `number-taken`, or `not-found` for the owner */
  add(edit: RoomEdit & Pick<RoomValues, 'ownerUserId' | 'name' | 'number'>): Promise<StoredRoom> {
    return this.inTurn(async () => {
      const ownerPin = edit.ownerPin ?? freshPin([edit.moderatorPin, edit.participantPin ?? undefined]);
      const moderatorPin = edit.moderatorPin ?? freshPin([ownerPin, edit.participantPin ?? undefined]);
      const given = edit.participantPin ?? undefined;
      const participantPin =
        edit.participantPin === null ? undefined : (given ?? freshPin([ownerPin, moderatorPin]));
      const { ownerUserId, name, number } = edit;
      const slug = freshSlug();
      const id = randomUUID();
      const room = {
        id,
        ownerUserId,
        slug,
        name,
        number,
        ownerPin,
        moderatorPin,
        participantPin,
        configured: false,
      };
      this.check(room);
      await this.options.store.add(this.options.environment, room);
      this.options.rooms.set(room);
      return room;
    });
  }

  /** @throws AppError as `add`, and `not-found` for a room that has gone */
  change(id: string, edit: RoomEdit): Promise<StoredRoom> {
    return this.inTurn(async () => {
      const before = this.options.rooms.find(id);
      if (!before) throw new AppError('not-found', 'no such room');
      const { participantPin: pin, ...rest } = edit;
      const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
      const participantPin = pin === undefined ? before.participantPin : (pin ?? undefined);
      const room: StoredRoom = { ...before, ...said, participantPin };
      this.check(room);
      await this.options.store.change(id, room);
      this.options.rooms.set(room);
      return room;
    });
  }

  /** @throws AppError `not-found`, or `forbidden` for one of the configuration, which would come back */
  remove(id: string): Promise<StoredRoom> {
    return this.inTurn(async () => {
      const room = this.options.rooms.find(id);
      if (!room) throw new AppError('not-found', 'no such room');
      if (room.configured) throw new AppError('forbidden', 'the configuration names this room');
      await this.options.store.remove(id);
      this.options.rooms.delete(id);
      this.options.onRemoved(room);
      return room;
    });
  }

  private check({ id, ownerUserId, number, ownerPin, moderatorPin, participantPin }: StoredRoom): void {
    const { rooms, users, isGroup, emergencyNumbers } = this.options;
    const pins = [ownerPin, moderatorPin, ...(participantPin === undefined ? [] : [participantPin])];
    if (new Set(pins).size < pins.length) throw new AppError('invalid-input', 'the PINs must differ');
    if (users.find(ownerUserId) === undefined) throw new AppError('not-found', 'no such owner');
    const holder = rooms.holderOf(number);
    if ((holder && holder.id !== id) || isSomebodys(users, number) || isGroup?.(number)) {
      throw new AppError('number-taken', 'the number is in use');
    }
    if (isEmergency({ kind: 'number', number }, emergencyNumbers())) {
      throw new AppError('number-taken', 'an emergency number');
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }
}
