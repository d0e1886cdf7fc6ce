import * as z from 'zod/mini';
import { dialTargetSchema } from '../protocol/dial-target-schema';
import { id, line, time } from '../protocol/field-schemas';
import { pin, slug } from './meetings-schema';

/**
 * `GET /api/meetings/join/<slug>` with `pin` of the link, where it has one: what to dial to be in the room. A
 * signed-in person needs no PIN for a room of their own or of whom they act for, and is its moderator; without
 * one elsewhere, the room itself asks for it. `not-found`; `wrong-pin`; `too-many-attempts`.
 */
export const joinQuerySchema = z.strictObject({ pin: z.optional(pin) });
export const joinSchema = z.object({
  name: line(120),
  role: z.enum(['moderator', 'participant']),
  target: dialTargetSchema,
});
export type Join = z.infer<typeof joinSchema>;

const webAddress = z.string().check(z.maxLength(2000), z.regex(/^https?:\/\/[^\s\\]+$/));

/** `GET` and `PUT /api/meetings/last-joined` (both answer `lastJoinedAnswerSchema`): the meeting this user joined last, on whichever device (requirement S2). */
export const lastJoinedSchema = z.strictObject({
  subject: line(255),
  at: time,
  target: z.union([
    z.strictObject({
      kind: z.literal('room'),
      slug,
      url: webAddress,
      pin: z.optional(pin),
    }),
    z.strictObject({ kind: z.literal('phone'), target: dialTargetSchema }),
    z.strictObject({ kind: z.literal('web'), service: id, url: webAddress }),
  ]),
});
export type LastJoined = z.infer<typeof lastJoinedSchema>;
export const lastJoinedAnswerSchema = z.object({ last: z.optional(lastJoinedSchema) });

/** `GET /api/meetings/guest`: the one call of a signed-in guest. */
export const guestCallSchema = z.object({ room: line(120), target: dialTargetSchema });
export type GuestCall = z.infer<typeof guestCallSchema>;
