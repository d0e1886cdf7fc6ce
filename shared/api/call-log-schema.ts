import * as z from 'zod/mini';
import { recordFilters } from '../call-log/record-filter';
import { newRecordSchema } from '../call-log/record-schema';
import { time } from '../protocol/field-schemas';

/**
 * `POST /api/call-log`: a call has ended. May be sent again with the same `record.id` until it is
 * answered; it is logged once. `sentAt` is the sender's clock now, by which the server sets the
 * record's time right. Every request of the call log answers `callLogSchema`, the log as it is then.
 */
export const newRecordRequestSchema = z.strictObject({ record: newRecordSchema, sentAt: time });

/**
 * `DELETE /api/call-log?filter=&upTo=`: the records of one sort, or all; with `upTo` none that came after
 * the one of this `sequence`, which whoever deletes has not seen.
 */
export const clearQuerySchema = z.strictObject({
  filter: z.optional(z.enum(recordFilters)),
  upTo: z.optional(z.string().check(z.regex(/^\d{1,15}$/))),
});

/** `POST /api/call-log/seen`: the user has looked at everything up to this `sequence`. */
export const seenRequestSchema = z.strictObject({
  sequence: z.number().check(z.int(), z.nonnegative()),
});
