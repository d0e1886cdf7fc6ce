import * as z from 'zod/mini';
import { cameraFaults, digitStages, qualityWarnings, transferStages, type Call } from '../call/call';
import { callStates } from '../call/call-state';
import { endReasons } from '../call/end-reason';
import { microphoneStates, registrationStates, type EndpointState } from '../endpoint/endpoint-state';
import { dialTargetSchema } from './dial-target-schema';
import { id, line, time } from './field-schemas';

const party = z.strictObject({ number: line(255), name: z.optional(line(120)) });
const count = z.number().check(z.int(), z.nonnegative());

const callSchema: z.ZodMiniType<Call> = z.strictObject({
  id,
  direction: z.enum(['outgoing', 'incoming']),
  state: z.enum(callStates),
  remote: party,
  video: z.strictObject({
    offered: z.boolean(),
    sending: z.boolean(),
    receiving: z.boolean(),
    requested: z.optional(z.boolean()),
    paused: z.optional(z.boolean()),
    fault: z.optional(z.enum(cameraFaults)),
  }),
  muted: z.boolean(),
  remoteHold: z.boolean(),
  concealed: z.optional(z.boolean()),
  transfer: z.optional(
    z.strictObject({ to: party, stage: z.enum(transferStages), reason: z.optional(z.enum(endReasons)) }),
  ),
  transferRequest: z.optional(party),
  quality: z.optional(
    z.strictObject({
      score: z.optional(z.number().check(z.gte(1), z.lte(5))),
      warnings: z.array(z.enum(qualityWarnings)).check(z.maxLength(qualityWarnings.length)),
    }),
  ),
  digits: z.optional(
    z.strictObject({ stage: z.enum(digitStages), left: z.number().check(z.int(), z.gte(1), z.lte(64)) }),
  ),
  leg: z.optional(z.strictObject({ id, side: z.enum(['outgoing', 'incoming']) })),
  unlogged: z.optional(z.boolean()),
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
  autoAnswer: z.optional(z.boolean()),
  voicemail: z.optional(z.strictObject({ unheard: count, heard: count })),
  lastDialled: z.optional(dialTargetSchema),
});
