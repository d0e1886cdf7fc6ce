import type { RoomDirectory } from '../meetings/room-directory';
import type { UserDirectory } from '../sign-in/user-directory';
import type { StoredGroup } from '../store/hunt-group-store';
import type { StoredUser } from '../store/user-store';
import type { GroupDirectory } from './group-directory';

/** What a number leads to within the PBX; `outside`: nobody here. */
export type Destination =
  | { readonly kind: 'user'; readonly user: StoredUser }
  | { readonly kind: 'group'; readonly group: StoredGroup }
  /** A party of the switch: a room, a mailbox. */
  | { readonly kind: 'party' }
  | { readonly kind: 'outside' };

export interface DestinationsParts {
  readonly users: Pick<UserDirectory, 'findByExtension' | 'findByName'>;
  readonly groups: Pick<GroupDirectory, 'byNumber'>;
  readonly rooms: Pick<RoomDirectory, 'byNumber'>;
}

/** Who is reached by a number of the PBX. People come first, as they do when they are dialled. */
export class Destinations {
  constructor(private readonly parts: DestinationsParts) {}

  of(number: string): Destination {
    const { users, groups, rooms } = this.parts;
    const user = users.findByExtension(number) ?? users.findByName(number);
    if (user) return { kind: 'user', user };
    const group = groups.byNumber(number);
    if (group) return { kind: 'group', group };
    return rooms.byNumber(number) || isMailbox(number) ? { kind: 'party' } : { kind: 'outside' };
  }
}

/** The mailboxes are parties of the switch: one's own, and that of an extension, to leave a message in. */
export function mailboxOf(extension: string): string {
  return `voicemail+${extension}`;
}

function isMailbox(number: string): boolean {
  return number === 'voicemail' || number.startsWith('voicemail+');
}
