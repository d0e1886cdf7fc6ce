import { demoDelegates, demoRooms } from '../preview/demo-rooms';
import type { Config } from './config';

/** Users the configuration refers to by name, wherever they come from: without them the server would not start. */
export function namedUsers({ environment, environments, meetings }: Config, demo: boolean): Set<string> {
  const rooms = [...meetings.rooms, ...(demo ? demoRooms : [])];
  const delegates = [...meetings.delegates, ...(demo ? demoDelegates : [])];
  return new Set([
    ...rooms.map(({ owner }) => owner),
    ...delegates.flatMap(({ owner, delegate }) => [owner, delegate]),
    ...[environment, ...environments].flatMap(({ signIn }) => (signIn.kind === 'none' ? [signIn.user] : [])),
  ]);
}
