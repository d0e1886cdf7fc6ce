import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import { slug } from '../../shared/api/meetings-schema';
import {
  joinQuerySchema,
  lastJoinedSchema,
  type Join,
  type lastJoinedAnswerSchema,
} from '../../shared/api/joining-schema';
import { identityOf } from '../http/bearer';
import { parseInput } from '../http/parse-input';
import type { Sessions } from '../sign-in/sessions';
import type { MeetingUseStore } from '../store/meeting-use-store';
import type { StoredRoom } from '../store/room-store';
import type { StoredUser } from '../store/user-store';
import { admissionBy, dialTargetOf, type Admission } from './admission';
import type { Delegates } from './delegates';
import type { RoomDirectory } from './room-directory';
import type { RoomTries } from './room-tries';
import type { UserRates } from './user-rates';

export interface JoinRoutesOptions {
  readonly sessions: Sessions;
  readonly rooms: RoomDirectory;
  readonly delegates: Delegates;
  readonly tries: RoomTries;
  readonly uses: MeetingUseStore;
  readonly rates: UserRates;
}

const joinParams = z.strictObject({ slug });
type LastJoinedAnswer = z.infer<typeof lastJoinedAnswerSchema>;

/** Coming into a meeting as somebody signed in. Shapes: `shared/api/meetings-schema.ts`. */
export function joinRoutes(app: FastifyInstance, options: JoinRoutesOptions): void {
  const { sessions, rooms, delegates, tries, uses, rates } = options;

  const admit = (room: StoredRoom, user: StoredUser, said: string | undefined): Admission => {
    const own = room.ownerUserId === user.id || delegates.mayActFor(room.ownerUserId, user.id);
    if (own) return { role: 'moderator', pin: room.moderatorPin };
    if (said === undefined) return { role: 'participant' };
    return tries.open(room.id, user.id, () => admissionBy(room, said));
  };

  app.get('/api/meetings/join/:slug', async (request): Promise<Join> => {
    const { user } = await identityOf(request, sessions);
    const params = parseInput(joinParams, request.params);
    const { pin } = parseInput(joinQuerySchema, request.query);
    rates.admit(user.id);
    const room = tries.find(user.id, () => rooms.bySlug(params.slug));
    const { role, pin: digits } = admit(room, user, pin);
    return { name: room.name, role, target: dialTargetOf(room, digits) };
  });

  app.get('/api/meetings/last-joined', async (request): Promise<LastJoinedAnswer> => {
    const { user } = await identityOf(request, sessions);
    const last = await uses.lastJoined(user.id);
    return last ? { last } : {};
  });

  app.put('/api/meetings/last-joined', async (request): Promise<LastJoinedAnswer> => {
    const { user } = await identityOf(request, sessions);
    const last = parseInput(lastJoinedSchema, request.body);
    rates.admit(user.id);
    await uses.join(user.id, last);
    return { last };
  });
}
