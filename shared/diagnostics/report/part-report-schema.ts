import * as z from 'zod/mini';
import { time } from '../../protocol/field-schemas';
import type { LogLevel } from '../logger';
import { reportApps, type PartReport } from './part-report';

const levels = ['debug', 'info', 'warn', 'error'] as const satisfies readonly LogLevel[];
const words = (max: number) => z.string().check(z.maxLength(max));

const entrySchema = z.strictObject({
  time,
  level: z.enum(levels),
  scope: words(200),
  message: words(8_192),
  fields: z.optional(z.record(z.string(), z.unknown())),
});

/** `GET /api/report`, and what a companion sends over the hub: see `PartReport`. */
export const partReportSchema: z.ZodMiniType<PartReport> = z.strictObject({
  app: z.enum(reportApps),
  version: words(40),
  platform: z.array(words(1_000)).check(z.maxLength(10)),
  facts: z.record(words(60), words(500)),
  entries: z.array(entrySchema).check(z.maxLength(2_000)),
});
