import type { BlockContext } from '../../shared/meetings/block/block-context';

/** The property of an appointment that says which room we have put into it. */
export const ROOM_PROPERTY = 'calling-suite-room';

const remembered = /^(https?:\/\/[^/?#\s@]+)\/meet\/([a-z0-9][a-z0-9-]{2,63})$/;

/** What is remembered of a room: its link without the PIN, which has no business in a property. */
export function rememberRoom(link: string): string {
  return link.replace(/#.*$/, '');
}

/** Which links are of rooms of ours, and which room an appointment remembers. A property may hold anything. */
export function contextOf(property: string | undefined, origins: readonly string[]): BlockContext {
  const [, origin, slug] = remembered.exec(property ?? '') ?? [];
  return origin === undefined ? { origins } : { origins: [...new Set([...origins, origin])], slug };
}
