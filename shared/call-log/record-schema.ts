import * as z from 'zod/mini';
import { MAX_SIP_URI, sipUriPattern } from '../dialing/dial-target-rules';
import { id, line, time } from '../protocol/field-schemas';
import {
  missedOutcomes,
  recordKinds,
  recordLimits,
  type CallLog,
  type CallRecord,
  type NewRecord,
} from './call-record';

const count = z.number().check(z.int(), z.nonnegative());

const fields = {
  id,
  kind: z.enum(recordKinds),
  outcome: z.optional(z.enum(missedOutcomes)),
  name: z.optional(line(recordLimits.name)),
  number: line(recordLimits.number),
  uri: z.optional(z.string().check(z.maxLength(MAX_SIP_URI), z.regex(sipUriPattern))),
  tag: z.optional(line(recordLimits.tag)),
  group: z.optional(line(recordLimits.name)),
  startedAt: time,
  /** A day and a half: longer than any conversation, and far from what an int4 holds. */
  duration: count.check(z.lte(130_000)),
};

export const newRecordSchema: z.ZodMiniType<NewRecord> = z.strictObject(fields).check(
  z.refine(({ kind, outcome }) => (kind === 'missed') === (outcome !== undefined), 'outcome'),
  z.refine(({ kind, group }) => kind === 'missed' || group === undefined, 'group'),
  z.refine(({ number }) => number.trim() !== '', 'number'),
);

const recordSchema: z.ZodMiniType<CallRecord> = z.strictObject({ ...fields, count, sequence: count });

export const callLogSchema: z.ZodMiniType<CallLog> = z.strictObject({
  revision: count,
  seen: count,
  records: z.array(recordSchema).check(z.maxLength(recordLimits.records + recordLimits.groupRecords)),
});
