import { SessionState, type Referral, type Session, type UserAgent } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import { referNotice } from './sipfrag';

export interface ReferralReportOptions {
  /** The call in which we were asked. */
  readonly session: Session;
  readonly referral: Referral;
  readonly userAgent: UserAgent;
  readonly log: Logger;
}

/**
 * Reports to whoever transferred us how the call it asked for goes on, over the subscription its REFER
 * made (RFC 3515 §2.4.4). Written by ourselves: the library tells every step as the last one, and
 * nothing at all before the first answer.
 */
export class ReferralReport {
  private last = 0;

  constructor(private readonly options: ReferralReportOptions) {}

  /** Tells a status of the new call; once each, and nothing after a final one. */
  tell(status: number): void {
    const { session, referral, userAgent, log } = this.options;
    if (this.last >= 200 || status === this.last) return;
    this.last = status;
    if (session.state !== SessionState.Established) return;
    const { headers, body } = referNotice(status, referral.request.cseq);
    try {
      session.dialog?.notify(
        {
          // RFC 6665 §4.2.2: who refuses a NOTIFY wants no more of them.
          onReject: () => {
            this.last = Math.max(this.last, 999);
          },
        },
        {
          extraHeaders: [...headers, `Contact: ${userAgent.contact.toString()}`],
          body: { contentDisposition: 'render', contentType: 'message/sipfrag;version=2.0', content: body },
        },
      );
    } catch (error) {
      log.info('transferor could not be told', { error });
    }
  }
}

/** The Referred-By of a REFER as it may be passed on (RFC 3892 §3); undefined when it is not fit to be. */
export function referredBy(referral: Referral): string | undefined {
  const value = referral.referredBy;
  return value !== undefined && /^[\x20-\x7e]{1,512}$/.test(value) ? value : undefined;
}
