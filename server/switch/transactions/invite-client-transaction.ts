import type { SipResponse } from '../message/message';
import { ClientTransaction } from './client-transaction';
import { TIMER_C, TRANSACTION_TIMEOUT } from './timers';

/** Texts the transaction needs when they are due, and not before. */
export interface InviteTexts {
  cancel(): string;
  /** For a final response other than 2xx (RFC 3261 §17.1.1.3). */
  ack(response: SipResponse): string;
}

/**
 * An INVITE client transaction over a reliable transport (RFC 3261 §17.1.1), with the proxy's Timer C
 * (§16.6 step 11, §16.8).
 *
 *   trying ──1xx──► proceeding ──2xx──────────► ended   (later 2xx: see LateAnswers)
 *     │ Timer B       │ Timer C: CANCEL, then 32 s
 *     ▼               ├──300–699: ACK ────────► ended   (Timer D is zero)
 *   ended             ▼
 *                   ended
 *
 * A CANCEL waits for the first provisional response (§9.1).
 */
export class InviteClientTransaction extends ClientTransaction {
  texts: InviteTexts | undefined;
  #cancel: 'no' | 'wanted' | 'sent' = 'no';

  override receive(response: SipResponse): void {
    if (this.ended) return;
    if (response.status >= 300 && this.texts) this.send(this.texts.ack(response));
    super.receive(response);
    if (response.status >= 200) return;
    if (this.#cancel === 'wanted') this.#sendCancel();
    // §16.7 step 2: Timer C starts anew with each provisional response but 100.
    else if (this.#cancel === 'no') this.arm(TIMER_C);
  }

  override carried(): void {
    if (this.#cancel !== 'sent') super.carried();
    else if (this.texts) this.send(this.texts.cancel());
  }

  /** Gives the branch up. Its final response, or the lack of one, is still reported. */
  cancel(): void {
    if (this.ended || this.#cancel !== 'no') return;
    this.#cancel = 'wanted';
    if (this.state === 'waiting') this.fail('flow');
    else if (this.state === 'proceeding') this.#sendCancel();
  }

  protected override expired(): void {
    if (this.state === 'proceeding' && this.#cancel === 'no') this.cancel();
    else super.expired();
  }

  #sendCancel(): void {
    if (!this.texts) return;
    this.#cancel = 'sent';
    this.send(this.texts.cancel());
    // §9.1: without a final response within 64 T1 the INVITE counts as cancelled.
    this.arm(TRANSACTION_TIMEOUT);
  }
}
