import { ownSegments } from '../../shared/meetings/block/location';
import { removeBlock } from '../../shared/meetings/block/place-block';
import type { ComposedAppointment } from '../host/outlook-item';
import type { ReadMeeting } from './read-meeting';
import { ROOM_PROPERTY } from './remembered-room';

/** `by-hand`: a room's link stands in the body without the mark of our block, and was left there. `none`: there was nothing of ours. */
export type TakenOut = 'removed' | 'by-hand' | 'none';

/** Takes our block and our part of the location out of an appointment. Rejects with AppError. */
export async function takeOutInvitation(
  item: ComposedAppointment,
  { type, body, location, context, found }: ReadMeeting,
): Promise<TakenOut> {
  const rest = removeBlock(body, type, context);
  if (rest !== body) await item.setBody(rest, type);
  const segments = location === undefined ? [] : ownSegments(location, context);
  for (const segment of new Set(segments)) await item.removeLocation(segment);
  if (context.slug !== undefined) await item.setProperty(ROOM_PROPERTY, undefined).catch(() => undefined);
  if (found.kind === 'link-only') return 'by-hand';
  return rest !== body || segments.length > 0 ? 'removed' : 'none';
}
