import * as z from 'zod/mini';
import type { Command } from '../../shared/endpoint/command';
import { commandSchema } from '../../shared/protocol/command-message';
import { id } from '../../shared/protocol/field-schemas';

/** A second window to the first: do this for me, and show yourself. */
const handOver = z.strictObject({
  type: z.literal('hand-over'),
  from: id,
  command: z.optional(commandSchema),
});
/** The first window to the second: I have it. */
const taken = z.strictObject({ type: z.literal('taken'), to: id });

const windowMessage = z.discriminatedUnion('type', [handOver, taken]);

export type WindowMessage =
  | { readonly type: 'hand-over'; readonly from: string; readonly command?: Command | undefined }
  | { readonly type: 'taken'; readonly to: string };

/** What another window of ours sent; undefined for anything else. */
export function readWindowMessage(raw: unknown): WindowMessage | undefined {
  const read = windowMessage.safeParse(raw);
  return read.success ? read.data : undefined;
}
