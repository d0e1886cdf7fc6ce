import type { BlockContext, BodyType } from '../../shared/meetings/block/block-context';
import { findBlock, type FoundBlock } from '../../shared/meetings/block/find-block';
import type { ComposedAppointment } from '../host/outlook-item';
import { contextOf, ROOM_PROPERTY } from './remembered-room';

/** An appointment as it stands, and what of ours is in it. */
export interface ReadMeeting {
  readonly type: BodyType;
  readonly body: string;
  /** Undefined where Outlook does not tell: then it is left alone. */
  readonly location: string | undefined;
  readonly context: BlockContext;
  readonly found: FoundBlock;
}

/** `origins`: our own. Rejects with AppError when the body cannot be read: without it nothing can be put in or taken out. */
export async function readMeeting(
  item: ComposedAppointment,
  origins: readonly string[],
): Promise<ReadMeeting> {
  const [{ type, body }, location, property] = await Promise.all([
    readBody(item),
    item.location().catch(() => undefined),
    // Our mark in the body says the same, but for what was copied.
    item.property(ROOM_PROPERTY).catch(() => undefined),
  ]);
  const context = contextOf(property, origins);
  return { type, body, location, context, found: findBlock(body, type, context) };
}

async function readBody(item: ComposedAppointment): Promise<{ type: BodyType; body: string }> {
  const type = await item.bodyType();
  return { type, body: await item.body(type) };
}
