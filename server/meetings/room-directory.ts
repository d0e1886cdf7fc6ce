import type { UserDirectory } from '../sign-in/user-directory';
import type { StoredRoom } from '../store/room-store';

/** A room as the switch and the conference know it. */
export type RoomEntry = Pick<
  StoredRoom,
  'id' | 'slug' | 'name' | 'participantPin' | 'moderatorPin' | 'ownerPin' | 'ownerUserId'
>;

/** The meeting rooms of the environment, in memory: asked at every call. `RoomBook` alone changes it. */
export class RoomDirectory {
  private readonly byId = new Map<string, StoredRoom>();
  private readonly bySlugs = new Map<string, StoredRoom>();
  private readonly byNumbers = new Map<string, StoredRoom>();
  private readonly byOwner = new Map<string, Set<StoredRoom>>();

  constructor(
    rooms: readonly StoredRoom[],
    private readonly people: Pick<UserDirectory, 'find' | 'findByExtension' | 'findByName'>,
  ) {
    for (const room of rooms) this.set(room);
  }

  get all(): readonly StoredRoom[] {
    return [...this.byId.values()];
  }

  find(id: string): StoredRoom | undefined {
    return this.byId.get(id);
  }

  /** By the last part of its link, whatever its case. A room whose owner has left is nobody's to meet in. */
  bySlug(slug: string): StoredRoom | undefined {
    return this.open(this.bySlugs.get(slug.toLowerCase()));
  }

  /** By what is dialled within the PBX; a person of that number comes first. */
  byNumber(number: string): RoomEntry | undefined {
    return isSomebodys(this.people, number) ? undefined : this.open(this.byNumbers.get(number));
  }

  /** The room of an id, if calling its number leads there. */
  callable(id: string): (RoomEntry & Pick<StoredRoom, 'number'>) | undefined {
    const room = this.byId.get(id);
    return room && this.byNumber(room.number) ? room : undefined;
  }

  /** The room that has a number, open or not. */
  holderOf(number: string): StoredRoom | undefined {
    return this.byNumbers.get(number);
  }

  ofOwner(userId: string): readonly StoredRoom[] {
    return [...(this.byOwner.get(userId) ?? [])];
  }

  /** Puts a room in, in the place of what it was before. */
  set(room: StoredRoom): void {
    this.delete(room.id);
    this.byId.set(room.id, room);
    this.bySlugs.set(room.slug, room);
    this.byNumbers.set(room.number, room);
    const own = this.byOwner.get(room.ownerUserId) ?? new Set();
    this.byOwner.set(room.ownerUserId, own.add(room));
  }

  delete(id: string): void {
    const room = this.byId.get(id);
    if (!room) return;
    this.byId.delete(id);
    this.bySlugs.delete(room.slug);
    this.byNumbers.delete(room.number);
    this.byOwner.get(room.ownerUserId)?.delete(room);
  }

  private open(room: StoredRoom | undefined): StoredRoom | undefined {
    return room && this.people.find(room.ownerUserId) ? room : undefined;
  }
}

/** Whether a number leads to a person: by their extension, or by a user name of digits. */
export function isSomebodys(
  people: Pick<UserDirectory, 'findByExtension' | 'findByName'>,
  number: string,
): boolean {
  return (people.findByExtension(number) ?? people.findByName(number)) !== undefined;
}
