import type { Core, Notification } from 'sip.js';
import type { TransferStage } from '../../shared/call/call';
import { endReasonOfStatus, type EndReason } from '../../shared/call/end-reason';
import { AppError } from '../../shared/errors/app-error';
import { readReferNotice } from './sipfrag';

/** Who accepts a REFER reports at once (RFC 3515 §2.4.4); who has not by then never will. */
const FIRST_NOTICE_MS = 20_000;
/** Longer than any PBX lets a phone ring (timer C, RFC 3261 §16.6: 3 min). */
const RESULT_MS = 190_000;

/** How a transfer came out. `refused`: the other side does not want to call anybody. */
export type TransferOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly reason?: EndReason | undefined }
  | { readonly kind: 'refused'; readonly reason?: EndReason | undefined };

export interface TransferOptions {
  readonly dialog: Core.Session;
  /** Header fields of the REFER: Refer-To, Referred-By, Contact. */
  readonly headers: readonly string[];
  readonly onStage: (stage: TransferStage) => void;
  /** Once, unless `stop` came before. */
  readonly onOutcome: (outcome: TransferOutcome) => void;
}

/**
 * One REFER and its implicit subscription (RFC 3515): from our asking to the report of the final
 * answer. Sent on the dialog itself: the library's `refer` writes an address with parameters without
 * brackets, and the display name of a peer unescaped.
 */
export class Transfer {
  /** Resolves when the other side agrees to call. @throws AppError `transfer-refused`, `network` */
  readonly accepted: Promise<void>;
  private readonly id: number | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stage: TransferStage = 'asked';
  private over = false;
  private agree: () => void = () => undefined;
  private refuse: (error: AppError) => void = () => undefined;

  constructor(private readonly options: TransferOptions) {
    this.accepted = new Promise((resolve, reject) => {
      this.agree = resolve;
      this.refuse = reject;
    });
    // Whoever does not wait for it learns of a refusal by the outcome.
    this.accepted.catch(() => undefined);
    const refer = options.dialog.refer(
      {
        onAccept: () => {
          this.agreed();
        },
        onRedirect: () => {
          this.refused(603);
        },
        onReject: ({ message }) => {
          this.refused(message.statusCode ?? 500);
        },
      },
      { extraHeaders: [...options.headers] },
    );
    this.id = refer.message.cseq;
  }

  /** Takes a NOTIFY within the dialog. False: it belongs to no transfer of ours (481, RFC 6665 §4.1.3). */
  notified(notification: Notification): boolean {
    if (this.over) return false;
    const notice = readReferNotice(notification.request);
    if (notice.kind === 'refuse') {
      void notification.reject({ statusCode: notice.status });
      return true;
    }
    if (notice.id !== undefined && notice.id !== this.id) return false;
    void notification.accept();
    // It may overtake the answer to the REFER.
    this.agreed();
    this.follow(notice.status, notice.last);
    return true;
  }

  /** The call has ended: nothing more is expected. */
  stop(): void {
    this.over = true;
    clearTimeout(this.timer);
    this.agree();
  }

  private follow(status: number | undefined, last: boolean): void {
    if (status !== undefined && status >= 200) {
      const done = status < 300;
      const reason = done ? undefined : endReasonOfStatus(status, this.stage === 'ringing');
      this.end(done ? { kind: 'done' } : { kind: 'failed', reason });
    } else if (last) this.end({ kind: 'failed' });
    else {
      // 181 and 182 tell of forwarding and queues: nobody's phone rings yet.
      if (status === 180 || status === 183) this.reach('ringing');
      this.expect(RESULT_MS);
    }
  }

  private agreed(): void {
    if (this.over || this.stage !== 'asked') return;
    this.reach('trying');
    this.agree();
    this.expect(FIRST_NOTICE_MS);
  }

  private refused(status: number): void {
    if (this.over) return;
    const unreachable = status === 408 || status === 503;
    const code = unreachable ? 'network' : status === 481 ? 'no-such-call' : 'transfer-refused';
    this.refuse(new AppError(code, `REFER: ${String(status)}`));
    this.end({ kind: 'refused', reason: unreachable ? 'network' : endReasonOfStatus(status, false) });
  }

  private reach(stage: TransferStage): void {
    if (this.stage === stage) return;
    this.stage = stage;
    this.options.onStage(stage);
  }

  private expect(limit: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.end({ kind: 'failed' });
    }, limit);
  }

  private end(outcome: TransferOutcome): void {
    if (this.over) return;
    this.stop();
    this.options.onOutcome(outcome);
  }
}
