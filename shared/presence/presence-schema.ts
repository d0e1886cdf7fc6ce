import * as z from 'zod/mini';
import { line, time } from '../protocol/field-schemas';
import { MAX_NOTE_UNITS } from './note';
import { presenceChoices, type OwnPresence } from './own-presence';
import { availabilities, telephoneStates, type Presence } from './presence';

export const presenceSchema: z.ZodMiniType<Presence> = z.object({
  availability: z.enum(availabilities),
  inCall: z.optional(z.boolean()),
  note: z.optional(line(MAX_NOTE_UNITS)),
  telephone: z.optional(z.array(z.enum(telephoneStates))),
});

/** `GET /api/presence`, and the answer to a change: the presence of whoever asks. */
export const ownPresenceSchema: z.ZodMiniType<OwnPresence> = z.object({
  revision: time,
  choice: z.enum(presenceChoices),
  note: line(MAX_NOTE_UNITS),
  presence: presenceSchema,
});
