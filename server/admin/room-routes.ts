import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import {
  adminRoomsQuerySchema,
  newRoomSchema,
  roomEditSchema,
  type AdminRoom,
  type AdminRooms,
} from '../../shared/api/admin-rooms-schema';
import { fold } from '../../shared/contacts/fold';
import type { Logger } from '../../shared/diagnostics/logger';
import { AppError } from '../../shared/errors/app-error';
import { id } from '../../shared/protocol/field-schemas';
import { administratorOf } from '../http/administrator';
import { parseInput } from '../http/parse-input';
import { freeNumber } from '../meetings/free-number';
import type { RoomBook } from '../meetings/room-book';
import type { RoomDirectory } from '../meetings/room-directory';
import type { Sessions } from '../sign-in/sessions';
import type { UserDirectory } from '../sign-in/user-directory';
import type { StoredRoom } from '../store/room-store';

export interface AdminRoomRoutesOptions {
  readonly sessions: Sessions;
  readonly users: UserDirectory;
  readonly rooms: RoomDirectory;
  readonly book: RoomBook;
  /** Whether a hunt group has that number. */
  readonly isGroup?: ((number: string) => boolean) | undefined;
  /** What proposed numbers begin with. */
  readonly prefix?: string | undefined;
  /** Every change leaves a line that says who made it. */
  readonly audit: Logger;
}

const MAX_LISTED = 200;
const MAX_OWNERS = 1000;
const CHANGES_A_MINUTE = 120;
const roomParams = z.strictObject({ id });

/** Meeting rooms, made and changed by administrators. Shapes: `shared/api/admin-rooms-schema.ts`. */
export function adminRoomRoutes(app: FastifyInstance, options: AdminRoomRoutesOptions): void {
  const { sessions, users, rooms, book, isGroup, prefix, audit } = options;
  const limited = { config: { rateLimit: { max: CHANGES_A_MINUTE, timeWindow: 60_000 } } };

  const answer = (room: StoredRoom): AdminRoom => {
    const { slug, name, number, participantPin, configured } = room;
    const owner = users.find(room.ownerUserId);
    return {
      id: room.id,
      slug,
      name,
      number,
      ...(owner && { owner: { userName: owner.userName, displayName: owner.displayName } }),
      ...(participantPin === undefined ? {} : { participantPin }),
      configured,
    };
  };
  const ownerId = (userName: string): string => {
    const owner = users.findByName(userName);
    if (!owner) throw new AppError('not-found', 'no such owner');
    return owner.id;
  };

  app.get('/api/admin/rooms', async (request): Promise<AdminRooms> => {
    await administratorOf(request, sessions);
    const { search = '' } = parseInput(adminRoomsQuerySchema, request.query);
    const words = fold(search)
      .split(/\s+/)
      .filter((word) => word !== '');
    const found = rooms.all
      .map(answer)
      .filter(({ name, number, owner }) => {
        const text = fold(`${name} ${number} ${owner?.displayName ?? ''} ${owner?.userName ?? ''}`);
        return words.every((word) => text.includes(word));
      })
      .sort((one, other) => one.name.localeCompare(other.name) || one.number.localeCompare(other.number));
    return {
      rooms: found.slice(0, MAX_LISTED),
      total: found.length,
      nextNumber: freeNumber(rooms, users, prefix, isGroup),
      owners: users.all.slice(0, MAX_OWNERS).map(({ userName, displayName }) => ({ userName, displayName })),
    };
  });

  app.post('/api/admin/rooms', limited, async (request, reply): Promise<AdminRoom> => {
    const { user: by } = await administratorOf(request, sessions);
    const { owner, ...said } = parseInput(newRoomSchema, request.body);
    const room = await book.add({ ...said, ownerUserId: ownerId(owner) });
    audit.info('meeting room added', { by: by.userName, room: room.id });
    reply.code(201);
    return answer(room);
  });

  app.patch('/api/admin/rooms/:id', limited, async (request): Promise<AdminRoom> => {
    const { user: by } = await administratorOf(request, sessions);
    const params = parseInput(roomParams, request.params);
    const { owner, ...said } = parseInput(roomEditSchema, request.body);
    const ownerUserId = owner === undefined ? undefined : ownerId(owner);
    const room = await book.change(params.id, { ...said, ownerUserId });
    audit.info('meeting room changed', { by: by.userName, room: room.id, fields: Object.keys(said) });
    return answer(room);
  });

  app.delete('/api/admin/rooms/:id', limited, async (request): Promise<AdminRoom> => {
    const { user: by } = await administratorOf(request, sessions);
    const room = await book.remove(parseInput(roomParams, request.params).id);
    audit.info('meeting room deleted', { by: by.userName, room: room.id });
    return answer(room);
  });
}
