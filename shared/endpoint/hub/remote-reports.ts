import type { PartReport } from '../../diagnostics/report/part-report';
import { AppError } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { encode } from '../../protocol/envelope';
import { REPORT_TIMEOUT_MS } from '../../protocol/limits';
import type { ReportMessage } from '../../protocol/report-message';

interface Waiting {
  readonly resolve: (report: PartReport) => void;
  readonly reject: (error: AppError) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Asks the companion over the hub how it stands. */
export class RemoteReports {
  private readonly waiting = new Map<string, Waiting>();

  /** `send` answers whether the hub is connected. */
  constructor(private readonly send: (text: string) => boolean) {}

  /** Rejects with AppError: `no-companion`, `timeout`, `hub-lost`. */
  ask(entries: boolean): Promise<PartReport> {
    const id = crypto.randomUUID();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.fail(id, 'timeout');
      }, REPORT_TIMEOUT_MS);
      this.waiting.set(id, { resolve, reject, timer });
      if (!this.send(encode({ type: 'report-request', id, entries }))) this.fail(id, 'hub-lost');
    });
  }

  hear({ id, report, code }: ReportMessage): void {
    if (!report) {
      this.fail(id, code ?? 'internal');
      return;
    }
    this.take(id)?.resolve(report);
  }

  close(): void {
    for (const id of [...this.waiting.keys()]) this.fail(id, 'hub-lost');
  }

  private fail(id: string, code: ErrorCode): void {
    this.take(id)?.reject(new AppError(code));
  }

  private take(id: string): Waiting | undefined {
    const found = this.waiting.get(id);
    this.waiting.delete(id);
    clearTimeout(found?.timer);
    return found;
  }
}
