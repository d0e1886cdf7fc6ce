import * as z from 'zod/mini';
import { id, line, time } from '../../shared/protocol/field-schemas';

/** What stands in a SIP message and must not begin another header field. */
const token = z.string().check(z.regex(/^[\x21-\x7e]{1,500}$/));

const dialogSchema = z.strictObject({ callId: token, localTag: token, remoteTag: token });

/** The pictures of a call: none, the peer's alone, or both. */
const pictures = ['none', 'receive', 'both'] as const;

/** One conversation as the next page of this window needs to know it to bring it back. Nothing in it is secret. */
export const rememberedCallSchema = z.strictObject({
  id,
  direction: z.enum(['outgoing', 'incoming']),
  remote: z.strictObject({ number: line(255), name: z.optional(line(120)) }),
  leg: z.optional(z.strictObject({ id, side: z.enum(['outgoing', 'incoming']) })),
  unlogged: z.optional(z.boolean()),
  commandId: z.optional(id),
  startedAt: time,
  connectedAt: z.optional(time),
  muted: z.boolean(),
  held: z.boolean(),
  pictures: z.enum(pictures),
  dialog: dialogSchema,
  /** The peer's Contact: what reaches that very device. */
  target: token,
  /** Of the dialog's requests from this side, so that a BYE can follow them (RFC 3261 §12.2.1.1). */
  sequence: z.number().check(z.int(), z.nonnegative()),
  routes: z.array(token).check(z.maxLength(10)),
});
export type RememberedCall = z.infer<typeof rememberedCallSchema>;
