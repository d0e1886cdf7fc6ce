import { randomUUID } from 'node:crypto';
import type { Logger } from '../../shared/diagnostics/logger';
import { isEmergency } from '../../shared/dialing/is-emergency';
import type { Config } from '../config/config';
import type { MeetingsConfig, RoomConfig } from '../config/meetings-config';
import { demoRooms } from '../preview/demo-rooms';
import type { UserDirectory } from '../sign-in/user-directory';
import { StartError } from '../start-error';
import type { RoomOrder, RoomStore } from '../store/room-store';
import { isSomebodys, RoomDirectory } from './room-directory';
import { freshPin, freshSlug } from './room-secrets';

export interface OpenRoomsOptions {
  readonly store: RoomStore;
  readonly users: UserDirectory;
  readonly config: Pick<Config, 'environment' | 'meetings'>;
  readonly demo: boolean;
  readonly emergencyNumbers: readonly string[];
  readonly log: Logger;
}

/**
 * The meeting rooms: those of the configuration and of the evaluation, which are brought up to date in the
 * store, and those an administrator made.
 * @throws StartError for a room nobody can own or call
 */
export async function openRooms(options: OpenRoomsOptions): Promise<RoomDirectory> {
  const { store, users, config, demo, log } = options;
  const { id } = config.environment;
  const { rooms } = config.meetings;
  const named = [...rooms, ...(demo ? withoutTwins(demoRooms, rooms) : [])];
  const present = await store.list(id);
  for (const room of named) {
    refuseUncallable(room, options);
    for (const key of ['number', 'slug'] as const) {
      const twin = present.find((one) => !one.configured && one[key] === room[key]);
      if (twin) {
        const said = `the ${key} ${String(room[key])} of the room "${room.name}"`;
        throw new StartError(`Configuration: ${said} belongs to "${twin.name}", made by an administrator.`);
      }
    }
  }
  await store.configure(
    id,
    named.map((room) => orderOf(room, users)),
  );
  const all = await store.list(id);
  for (const { name, number } of all) {
    if (isSomebodys(users, number)) log.warn('an extension has the number of a meeting room', { name });
  }
  return new RoomDirectory(all, users);
}

/** The configuration may have a room of its own where the evaluation has one. */
function withoutTwins(more: readonly RoomConfig[], rooms: MeetingsConfig['rooms']): readonly RoomConfig[] {
  return more.filter(({ number, slug }) => !rooms.some((one) => one.number === number || one.slug === slug));
}

function refuseUncallable(room: RoomConfig, { users, emergencyNumbers }: OpenRoomsOptions): void {
  const { name, number, owner } = room;
  const refuse = (why: string): never => {
    throw new StartError(`Configuration: the meeting room "${name}" ${why}.`);
  };
  if (!users.findByName(owner)) refuse(`belongs to "${owner}", who is none of the users`);
  if (isSomebodys(users, number)) refuse(`has the number ${number}, which is somebody's extension`);
  if (isEmergency({ kind: 'number', number }, emergencyNumbers)) {
    refuse(`has the number ${number}, which is an emergency number`);
  }
}

function orderOf({ owner, name, number, slug, pins }: RoomConfig, users: UserDirectory): RoomOrder {
  const ownerUserId = users.findByName(owner)?.id ?? '';
  const { owner: ownerPin, moderator: moderatorPin, participant } = pins;
  return {
    key: slug ?? number,
    said: {
      ownerUserId,
      name,
      number,
      ...(slug === undefined ? {} : { slug }),
      ...(ownerPin === undefined ? {} : { ownerPin }),
      ...(moderatorPin === undefined ? {} : { moderatorPin }),
      ...(participant === undefined ? {} : { participantPin: participant ?? undefined }),
    },
    fresh: () => {
      const given = [ownerPin, moderatorPin, participant ?? undefined];
      const first = freshPin(given);
      const second = freshPin([...given, first]);
      return {
        id: randomUUID(),
        ownerUserId,
        slug: freshSlug(),
        name,
        number,
        ownerPin: first,
        moderatorPin: second,
        participantPin: freshPin([...given, first, second]),
        configured: true,
      };
    },
  };
}
