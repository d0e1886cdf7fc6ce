import type { MeetingsApi } from '../../../shared/api/meetings-api';
import type { Contact } from '../../../shared/contacts/contact';
import type { ContactSource } from '../../../shared/contacts/contact-source';
import type { DialInputError } from '../../../shared/dialing/dial-input-error';
import type { DialTarget } from '../../../shared/dialing/dial-target';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { readRoomLink } from '../../../shared/meetings/links/room-link';
import type { ReadDialInput } from '../../../shared/ui/dialpad/read-dial-input';

/** More people than this of one name are none that a link can mean. */
const MAX_CHOICES = 5;

export type ResolvedLink =
  | { readonly kind: 'targets'; readonly targets: readonly DialTarget[] }
  | { readonly kind: 'unreadable'; readonly code: DialInputError }
  | { readonly kind: 'nobody' }
  /** The server does not let one into the meeting room. */
  | { readonly kind: 'refused'; readonly code: ErrorCode };

export interface LinkMeans {
  readonly openDirectory: () => Promise<Pick<ContactSource, 'search'>>;
  readonly meetings: () => Promise<Pick<MeetingsApi, 'join'>>;
  /** Our own, which links to meeting rooms have. */
  readonly origin: string;
}

/**
 * Whom a link means: a meeting room of ours, what is written can be dialled, or it is the name of somebody in
 * the directory.
 */
export async function resolveLink(
  to: string,
  read: ReadDialInput,
  { openDirectory, meetings, origin }: LinkMeans,
): Promise<ResolvedLink> {
  const room = readRoomLink(to, [origin]);
  if (room) {
    try {
      const { target } = await (await meetings()).join(room.slug, room.pin);
      return { kind: 'targets', targets: [target] };
    } catch (error) {
      return { kind: 'refused', code: errorCodeOf(error) };
    }
  }
  const input = read(to.replace(/^web\+/i, ''));
  if (input.ok) return { kind: 'targets', targets: [input.target] };
  if (input.code !== 'not-a-number') return { kind: 'unreadable', code: input.code };
  const found = await (await openDirectory()).search(to, MAX_CHOICES);
  const exact = found.filter(({ displayName }) => displayName.toLowerCase() === to.trim().toLowerCase());
  const targets = (exact.length > 0 ? exact : found).flatMap(numbersOf);
  return targets.length > 0 ? { kind: 'targets', targets } : { kind: 'nobody' };
}

function numbersOf({ displayName, numbers }: Contact): readonly DialTarget[] {
  return numbers.map(({ number }) => ({ kind: 'number', number, name: displayName }));
}
