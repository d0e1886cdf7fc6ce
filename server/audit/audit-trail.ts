import type { LogFields, Logger } from '../../shared/diagnostics/logger';
import { redact } from '../../shared/diagnostics/redact';
import type { AuditStore } from '../store/audit-store';

/** What is logged under this scope, with `by`, is what an administrator did. */
const SCOPE = 'audit';

interface Kept {
  readonly store: AuditStore;
  readonly environment: string;
  readonly log: Logger;
}

/**
 * Keeps what administrators do, beside the log: everything a logger of the scope `audit` is told, so that no part
 * of the server needs to know of it. Redacted as the log is.
 */
export class AuditTrail {
  readonly logger: Logger = this.scoped(false);
  private kept: Kept | undefined;
  private last: Promise<void> = Promise.resolve();

  /** From now on lines are kept. */
  open(kept: Kept): void {
    this.kept = kept;
  }

  /** Resolves when what was done is kept. */
  written(): Promise<void> {
    return this.last;
  }

  private scoped(recording: boolean): Logger {
    const ignore = (): void => undefined;
    return {
      debug: ignore,
      warn: ignore,
      error: ignore,
      info: (what, fields) => {
        if (recording) this.record(what, fields);
      },
      child: (scope) => this.scoped(recording || scope === SCOPE),
    };
  }

  private record(what: string, { by, ...fields }: LogFields = {}): void {
    const { kept } = this;
    if (!kept || typeof by !== 'string') return;
    const redacted = redact(fields);
    const details = typeof redacted === 'object' && redacted !== null ? { ...redacted } : {};
    const line = { at: Date.now(), by, what, details };
    this.last = this.last
      .then(() => kept.store.add(kept.environment, line))
      .catch((error: unknown) => {
        kept.log.error('what an administrator did was not kept', { error });
      });
  }
}
