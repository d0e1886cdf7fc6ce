import type { Invitation } from '../../shared/api/meetings-schema';
import { ownSegments } from '../../shared/meetings/block/location';
import { placeBlock } from '../../shared/meetings/block/place-block';
import type { ComposedAppointment } from '../host/outlook-item';
import type { ReadMeeting } from './read-meeting';
import { rememberRoom, ROOM_PROPERTY } from './remembered-room';

/**
 * What became of an appointment. `by-hand`: the room's link stands in the body, but not the mark of our
 * block, so that nobody can tell what around it is ours: the body was left alone. `leftover`: the same
 * with another room's link.
 */
export interface Placed {
  readonly change: 'added' | 'updated' | 'changed' | 'by-hand';
  readonly leftover: boolean;
  /** Whether the location says it too; it may be full, or not ours to change. */
  readonly located: boolean;
}

/** Writes an invitation into an appointment, in the place of the one we wrote before. Rejects with AppError, and has changed nothing then. */
export async function placeInvitation(
  item: ComposedAppointment,
  { type, body, location, context, found }: ReadMeeting,
  { room, html, text, location: segment }: Invitation,
): Promise<Placed> {
  const { slug, link } = room;
  const byHand = found.kind === 'link-only' && found.slug === slug;
  if (!byHand) {
    const own = { ...context, origins: [...new Set([...context.origins, new URL(link).origin])] };
    const next = placeBlock(body, { html, text, slug }, type, own);
    if (next !== body) await item.setBody(next, type);
  }
  const before = found.kind === 'ours' ? found.slug : undefined;
  const change = before === undefined ? 'added' : before === slug ? 'updated' : 'changed';
  // The body is what people join by; where the rest fails it is told, and nothing is taken back.
  const located =
    location !== undefined &&
    (await relocate(item, segment, ownSegments(location, context)).catch(() => false));
  await item.setProperty(ROOM_PROPERTY, rememberRoom(link)).catch(() => undefined);
  return {
    change: byHand ? 'by-hand' : change,
    leftover: found.kind === 'link-only' && found.slug !== slug,
    located,
  };
}

async function relocate(
  item: ComposedAppointment,
  segment: string,
  before: readonly string[],
): Promise<boolean> {
  for (const old of new Set(before)) if (old !== segment) await item.removeLocation(old);
  await item.addLocation(segment);
  return true;
}
