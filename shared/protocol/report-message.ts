import * as z from 'zod/mini';
import type { PartReport } from '../diagnostics/report/part-report';
import { partReportSchema } from '../diagnostics/report/part-report-schema';
import type { ErrorCode } from '../errors/error-code';
import { errorCodes } from '../errors/error-code';
import { id } from './field-schemas';

/** Companion → hub → the controller that asked: the companion's part of a report, or why there is none. */
export interface ReportMessage {
  readonly type: 'report';
  readonly id: string;
  readonly report?: PartReport | undefined;
  readonly code?: ErrorCode | undefined;
}

export const reportMessage: z.ZodMiniType<ReportMessage> = z
  .strictObject({
    type: z.literal('report'),
    id,
    report: z.optional(partReportSchema),
    code: z.optional(z.enum(errorCodes)),
  })
  .check(z.refine(({ report, code }) => (report === undefined) !== (code === undefined), 'one of two'));
