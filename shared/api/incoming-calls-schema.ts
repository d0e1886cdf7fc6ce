import * as z from 'zod/mini';
import {
  certainties,
  huntKinds,
  incomingFeatures,
  incomingLimits,
  twinningModes,
  type IncomingCalls,
  type IncomingChange,
} from '../incoming-calls/incoming-calls';
import { id, line } from '../protocol/field-schemas';

/** A number as a person types it; empty: none. What it may not be is the server's to say. */
const number = line(incomingLimits.number);
const ringSeconds = z
  .number()
  .check(z.int(), z.gte(incomingLimits.shortestRing), z.lte(incomingLimits.longestRing));
const forwarding = {
  all: z.boolean(),
  allNumber: number,
  busy: z.boolean(),
  noAnswer: z.boolean(),
  otherNumber: number,
};
const choices = {
  voicemail: z.boolean(),
  sendAll: z.boolean(),
  sendAllWhenDoNotDisturb: z.boolean(),
  twinning: z.enum(twinningModes),
  ringSeconds,
  basicMode: z.boolean(),
};

/** `GET /api/incoming-calls`: how the calls of whoever asks come in. */
export const incomingCallsSchema: z.ZodMiniType<IncomingCalls> = z.object({
  revision: z.number().check(z.int(), z.nonnegative()),
  certainty: z.enum(certainties),
  choices: z.object({ forwarding: z.object(forwarding), ...choices }),
  rights: z.object({
    forward: z.boolean(),
    sendAll: z.boolean(),
    internalTwin: z.optional(z.string()),
    mobileTwin: z.optional(z.string()),
  }),
  groups: z.array(
    z.object({
      id,
      name: z.string(),
      number: z.string(),
      kind: z.enum(huntKinds),
      on: z.boolean(),
      mayChange: z.boolean(),
    }),
  ),
  impossible: z.array(z.enum(incomingFeatures)),
});

/**
 * `PATCH /api/incoming-calls`: a change, all of it or nothing. Errors: `forbidden` without the right,
 * `invalid-input` for what cannot be read, `forward-loop`, `forward-forbidden`.
 */
export const incomingChangeSchema: z.ZodMiniType<IncomingChange> = z.strictObject({
  forwarding: z.optional(z.partial(z.strictObject(forwarding))),
  ...z.partial(z.strictObject(choices)).def.shape,
  group: z.optional(z.strictObject({ id, on: z.boolean() })),
});

/**
 * The answer to a change. On the embedded switch `calls` is how it is now. A PBX is told by feature
 * codes, which the companion dials in this order (`Command` kind `feature-codes`); when it has,
 * `POST /api/incoming-calls/settled {change, ok}` keeps the change or drops it, and answers `incomingCallsSchema`.
 */
export const incomingChangedSchema = z.object({
  calls: incomingCallsSchema,
  dial: z.optional(z.object({ change: id, codes: z.array(z.string()) })),
});
export type IncomingChanged = z.infer<typeof incomingChangedSchema>;

export const settledRequestSchema = z.strictObject({ change: id, ok: z.boolean() });
