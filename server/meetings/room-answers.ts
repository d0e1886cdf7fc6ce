import type { FastifyRequest } from 'fastify';
import type { Room } from '../../shared/api/meetings-schema';
import type { AccessNumber } from '../../shared/api/meetings-schema';
import { AppError } from '../../shared/errors/app-error';
import { hostOf } from '../http/request-address';
import type { UserDirectory } from '../sign-in/user-directory';
import type { StoredRoom } from '../store/room-store';

export interface RoomAnswersOptions {
  readonly users: UserDirectory;
  readonly numbers: readonly AccessNumber[];
  /** Of the invitations. */
  readonly languages: readonly string[];
  /** Origin users reach us by; absent: the one the request came to. */
  readonly publicUrl?: string | undefined;
}

/** Rooms as those who may use them see them. */
export class RoomAnswers {
  constructor(private readonly options: RoomAnswersOptions) {}

  /** `viewer`: the owner, or a delegate of theirs. Throws AppError `invalid-input` for an unreadable host. */
  of(room: StoredRoom, viewer: { readonly id: string }, request: FastifyRequest, lastUse?: number): Room {
    const { id, slug, name, number, participantPin, moderatorPin, ownerPin, ownerUserId } = room;
    const owner = this.options.users.find(ownerUserId);
    const mine = viewer.id === ownerUserId;
    return {
      id,
      slug,
      name,
      number,
      link: this.linkOf(room, request),
      owner: {
        name: owner?.displayName ?? '',
        ...(owner?.email === undefined ? {} : { email: owner.email }),
      },
      mine,
      ...(participantPin === undefined ? {} : { participantPin }),
      ...(mine ? { moderatorPin, ownerPin } : {}),
      numbers: [...this.options.numbers],
      languages: [...this.options.languages],
      ...(lastUse === undefined ? {} : { lastUse }),
    };
  }

  /** The PIN is in the fragment, which no server log sees. */
  private linkOf({ slug, participantPin }: StoredRoom, request: FastifyRequest): string {
    const host = hostOf(request);
    if (host === undefined) throw new AppError('invalid-input', 'invalid: host');
    const origin = this.options.publicUrl ?? `${request.protocol}://${host}`;
    return `${origin}/meet/${slug}${participantPin === undefined ? '' : `#${participantPin}`}`;
  }
}
