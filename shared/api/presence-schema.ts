import * as z from 'zod/mini';
import { noteFits, MAX_NOTE_UNITS } from '../presence/note';
import { presenceChoices, type PresenceChange } from '../presence/own-presence';
import { line } from '../protocol/field-schemas';

/**
 * `PATCH /api/presence`: what is there is changed, and stays until it is changed again, on every device. A
 * note has 21 characters at most, none of them for control; spaces around it are dropped, and an empty one
 * is none. Answers `ownPresenceSchema`. Errors: `invalid-input`, `rate-limited`.
 */
export const presenceChangeSchema: z.ZodMiniType<PresenceChange> = z.strictObject({
  choice: z.optional(z.enum(presenceChoices)),
  note: z.optional(line(MAX_NOTE_UNITS).check(z.trim(), z.refine(noteFits, '21 characters at most'))),
});
