import * as z from 'zod/mini';
import { tableFaults } from '../csv/read-table';

/** The longest file that is taken, in bytes; fifty thousand lines are a tenth of it. */
export const MAX_CSV_BYTES = 16 * 1024 * 1024;

/** Why a line is refused; words under `admin.import.fault.<code>`. `detail` is the column. */
export const lineFaults = [
  'cell-bad',
  'cell-missing',
  'cells-too-many',
  'twice',
  'configured',
  'extension-taken',
  'number-reserved',
  'name-taken',
  'named-by-configuration',
  'own-account',
  'sip-missing',
  'sip-without-pbx',
  'password-twice',
  'passwords-too-many',
  'too-many',
  'unknown-id',
  'number-taken',
  'forward-refused',
  'person-unknown',
] as const;
export type LineFault = (typeof lineFaults)[number];

export const importOutcomes = ['added', 'changed', 'unchanged', 'removed', 'refused'] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/**
 * `POST …/import`: a CSV file as text. Without `apply` nothing is changed and the answer says what would be;
 * with it, all is done or, where a line is refused, nothing. `replace`: what the file does not name goes away.
 */
export const importSchema = z.strictObject({
  csv: z.string().check(z.minLength(1), z.maxLength(MAX_CSV_BYTES)),
  apply: z.boolean(),
  replace: z.optional(z.boolean()),
});

export const importLineSchema = z.object({
  /** From 1; 0 for what the file does not name. */
  line: z.number(),
  outcome: z.enum(importOutcomes),
  name: z.string(),
  fault: z.optional(z.enum(lineFaults)),
  detail: z.optional(z.string()),
});
export type ImportLine = z.infer<typeof importLineSchema>;

export const importedSchema = z.object({
  /** Why the file as a whole cannot be read; then there is nothing else. */
  fault: z.optional(
    z.object({ line: z.number(), code: z.enum(tableFaults), detail: z.optional(z.string()) }),
  ),
  counts: z.record(z.enum(importOutcomes), z.number()),
  /** Refused lines first, then the others; the first thousand. */
  lines: z.array(importLineSchema),
  /** Whether it was done. */
  applied: z.boolean(),
});
export type Imported = z.infer<typeof importedSchema>;

/** `GET …/export?delimiter=`: the file as text. */
export const exportQuerySchema = z.strictObject({ delimiter: z.optional(z.enum([',', ';'])) });
export const exportedSchema = z.object({ csv: z.string() });
