import type { RoomDirectory } from '../meetings/room-directory';
import type { UserDirectory } from '../sign-in/user-directory';
import type { StoredUser } from '../store/user-store';

/** What the numbers of our domain stand for. */
export interface NumberBook {
  /** The extension of a user who is dialled by extension or name; undefined: no user's. */
  extensionOf(dialled: string): string | undefined;
  /** The name of a user, a group or a room; undefined: not one of ours. */
  nameOf(number: string): string | undefined;
  /** The name of a hunt group. */
  groupName(number: string): string | undefined;
  /** Whether all calls of a user go to another number. */
  forwardsAll(extension: string): boolean;
}

export interface NumberBookParts {
  readonly users: Pick<UserDirectory, 'findByExtension' | 'findByName'>;
  readonly rooms: Pick<RoomDirectory, 'byNumber'>;
  /** Absent where calls reach no groups. */
  readonly groupName?: ((number: string) => string | undefined) | undefined;
  readonly forwardsAll?: ((user: StoredUser) => boolean) | undefined;
}

/** The numbers of the environment, read in memory as they stand. */
export function numberBook({ users, rooms, groupName, forwardsAll }: NumberBookParts): NumberBook {
  const group = (number: string): string | undefined => groupName?.(number);
  return {
    extensionOf: (dialled) => (users.findByExtension(dialled) ?? users.findByName(dialled))?.extension,
    nameOf: (number) =>
      users.findByExtension(number)?.displayName ?? group(number) ?? rooms.byNumber(number)?.name,
    groupName: group,
    forwardsAll: (extension) => {
      const user = users.findByExtension(extension);
      return user !== undefined && forwardsAll?.(user) === true;
    },
  };
}
