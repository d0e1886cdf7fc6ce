import * as z from 'zod/mini';
import type { Call } from '../call/call';
import { callStates } from '../call/call-state';
import { endReasons } from '../call/end-reason';
import { microphoneStates, registrationStates, type EndpointState } from '../endpoint/endpoint-state';
import { dialTargetSchema } from './dial-target-schema';
import { id, line, time } from './field-schemas';

const callSchema: z.ZodMiniType<Call> = z.strictObject({
  id,
  direction: z.enum(['outgoing', 'incoming']),
  state: z.enum(callStates),
  remote: z.strictObject({ number: line(255), name: z.optional(line(120)) }),
  video: z.strictObject({ offered: z.boolean(), sending: z.boolean(), receiving: z.boolean() }),
  muted: z.boolean(),
  remoteHold: z.boolean(),
  commandId: z.optional(id),
  startedAt: time,
  connectedAt: z.optional(time),
  endedAt: z.optional(time),
  endReason: z.optional(z.enum(endReasons)),
});

export const endpointStateSchema: z.ZodMiniType<EndpointState> = z.strictObject({
  epoch: id,
  revision: time,
  publishedAt: time,
  registration: z.enum(registrationStates),
  microphone: z.enum(microphoneStates),
  calls: z.array(callSchema).check(z.maxLength(40)),
  lastDialled: z.optional(dialTargetSchema),
});
