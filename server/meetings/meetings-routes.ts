import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import {
  invitationQuerySchema,
  roomChangesSchema,
  roomsQuerySchema,
  roomUseSchema,
  type Invitation,
  type Room,
} from '../../shared/api/meetings-schema';
import { AppError } from '../../shared/errors/app-error';
import { id } from '../../shared/protocol/field-schemas';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import type { MeetingUseStore } from '../store/meeting-use-store';
import type { StoredRoom } from '../store/room-store';
import type { StoredUser } from '../store/user-store';
import type { Delegates } from './delegates';
import type { Invitations } from './invitations';
import type { RoomAnswers } from './room-answers';
import type { RoomBook } from './room-book';
import type { RoomDirectory } from './room-directory';
import type { UserRates } from './user-rates';

export interface MeetingsRoutesOptions {
  readonly sessions: Sessions;
  readonly users: UserDirectory;
  readonly rooms: RoomDirectory;
  readonly book: RoomBook;
  readonly delegates: Delegates;
  readonly invitations: Invitations;
  readonly answers: RoomAnswers;
  readonly uses: MeetingUseStore;
  readonly rates: UserRates;
  readonly now: () => number;
}

const roomParams = z.strictObject({ id });

/** The meeting rooms of whoever asks, and of those they act for. Shapes: `shared/api/meetings-schema.ts`. */
export function meetingsRoutes(app: FastifyInstance, options: MeetingsRoutesOptions): void {
  const { sessions, users, rooms, book, delegates, invitations, answers, uses, rates, now } = options;

  /** A room of this user's, or of whom they act for. Throws AppError `not-found`: another's is not known to exist. */
  const within = (user: StoredUser, request: FastifyRequest): StoredRoom => {
    const room = rooms.find(parseInput(roomParams, request.params).id);
    const allowed = room && (room.ownerUserId === user.id || delegates.mayActFor(room.ownerUserId, user.id));
    if (!allowed) throw new AppError('not-found', 'no such room');
    return room;
  };

  app.get('/api/meetings/rooms', async (request): Promise<{ rooms: Room[] }> => {
    const { user } = await identityOf(request, sessions);
    const { owner: email } = parseInput(roomsQuerySchema, request.query);
    const owner = email === undefined ? user : users.findByEmail(email);
    if (!owner) throw new AppError('not-found', 'nobody has this address');
    if (owner.id !== user.id && !delegates.mayActFor(owner.id, user.id)) {
      throw new AppError('forbidden', 'no delegate of theirs');
    }
    const used = await uses.usesOf(user.id);
    const found = rooms.ofOwner(owner.id).map((room) => answers.of(room, user, request, used.get(room.id)));
    found.sort(
      (one, other) => (other.lastUse ?? 0) - (one.lastUse ?? 0) || one.name.localeCompare(other.name),
    );
    return { rooms: found };
  });

  app.patch('/api/meetings/rooms/:id', async (request): Promise<Room> => {
    const { user } = await identityOf(request, sessions);
    const room = within(user, request);
    if (room.ownerUserId !== user.id) throw new AppError('forbidden', 'the owner alone changes a room');
    const changes = parseInput(roomChangesSchema, request.body);
    rates.admit(user.id);
    return answers.of(await book.change(room.id, changes), user, request);
  });

  app.get('/api/meetings/rooms/:id/invitation', async (request): Promise<Invitation> => {
    const { user } = await identityOf(request, sessions);
    const room = within(user, request);
    const { language } = parseInput(invitationQuerySchema, request.query);
    return invitations.render(answers.of(room, user, request), language);
  });

  app.post('/api/meetings/rooms/:id/uses', async (request): Promise<Room> => {
    const { user } = await identityOf(request, sessions);
    const room = within(user, request);
    parseInput(roomUseSchema, request.body);
    rates.admit(user.id);
    const at = now();
    await uses.use(user.id, room.id, at);
    return answers.of(room, user, request, at);
  });
}
