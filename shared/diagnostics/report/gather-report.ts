import { AppError, errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { formatReport } from './format-report';
import type { PartReport, ReportApp, ReportSource } from './part-report';
import { redactReport } from './redact-report';

/** How long a part may take before the report is written without it, in ms. */
const LIMIT_MS = 6_000;

/** A part that could not be had, and why. */
export interface MissingPart {
  readonly app: ReportApp;
  readonly code: ErrorCode;
}

/** Exactly what would be sent. */
export interface ProblemReport {
  readonly text: string;
  readonly missing: readonly MissingPart[];
}

/**
 * One report of everything that had a part in this user's calls. Never rejects, and never takes
 * longer than `limit` ms: a part that does not answer is named instead. What others send was redacted
 * by them and is once more here: one of them may be older, or not what it says it is.
 */
export async function gatherReport(
  sources: readonly ReportSource[],
  { now = Date.now, limit = LIMIT_MS }: { readonly now?: () => number; readonly limit?: number } = {},
): Promise<ProblemReport> {
  const parts: PartReport[] = [];
  const missing: MissingPart[] = [];
  await Promise.all(
    sources.map(async (source) => {
      try {
        parts.push(redactReport(await within(limit, source.collect())));
      } catch (error) {
        missing.push({ app: source.app, code: errorCodeOf(error) });
      }
    }),
  );
  const order = sources.map(({ app }) => app);
  const rank = (one: { readonly app: ReportApp }): number => order.indexOf(one.app);
  parts.sort((one, other) => rank(one) - rank(other));
  missing.sort((one, other) => rank(one) - rank(other));
  return { text: formatReport({ parts, missing, writtenAt: now() }), missing };
}

function within<T>(limit: number, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new AppError('timeout'));
    }, limit);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
