import * as z from 'zod/mini';
import { videoActions, type Command } from '../endpoint/command';
import { dialTargetSchema } from './dial-target-schema';
import { id } from './field-schemas';

const media = z.enum(['audio', 'video']);
const onCall = { id, callId: id };
const emergencyConfirmed = z.optional(z.literal(true));
/** A change tells a PBX a few things at most. */
const codes = z.array(z.string().check(z.regex(/^\+?[0-9*#]{1,40}$/))).check(z.minLength(1), z.maxLength(12));
const joining = z.optional(z.literal(true));
const otherCall = z.strictObject({ kind: z.literal('call'), callId: id });

const unlogged = z.optional(z.literal(true));

export const commandSchema: z.ZodMiniType<Command> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('dial'),
    id,
    target: dialTargetSchema,
    media,
    emergencyConfirmed,
    unlogged,
    joining,
  }),
  z.strictObject({ kind: z.literal('answer'), ...onCall, media }),
  z.strictObject({ kind: z.literal('decline'), ...onCall }),
  z.strictObject({ kind: z.literal('hang-up'), ...onCall }),
  z.strictObject({ kind: z.literal('mute'), ...onCall, muted: z.boolean() }),
  z.strictObject({ kind: z.literal('hold'), ...onCall, held: z.boolean() }),
  z.strictObject({
    kind: z.literal('dtmf'),
    ...onCall,
    tones: z.string().check(z.regex(/^[0-9*#A-D,]{1,64}$/)),
  }),
  z.strictObject({ kind: z.literal('digits'), ...onCall, action: z.enum(['send', 'cancel']) }),
  z.strictObject({ kind: z.literal('video'), ...onCall, action: z.enum(videoActions) }),
  z.strictObject({ kind: z.literal('transfer'), ...onCall, to: z.union([dialTargetSchema, otherCall]) }),
  z.strictObject({ kind: z.literal('answer-transfer'), ...onCall, accepted: z.boolean() }),
  z.strictObject({ kind: z.literal('reveal'), ...onCall }),
  z.strictObject({ kind: z.literal('move'), ...onCall }),
  z.strictObject({ kind: z.literal('pull'), id }),
  z.strictObject({ kind: z.literal('feature-codes'), id, codes }),
  z.strictObject({ kind: z.literal('auto-answer'), id, on: z.boolean() }),
]);

/** Controller → hub → companion: please do this. */
export const commandMessage = z.strictObject({ type: z.literal('command'), command: commandSchema });
export type CommandMessage = z.infer<typeof commandMessage>;
