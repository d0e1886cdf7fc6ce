import { Core, SessionState, type Session, type UserAgent } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';

interface Farewell {
  readonly session: Session;
  readonly extraHeaders: readonly string[];
  readonly since: number;
  attempts: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 16_000;
/** Past this the peer has noticed by itself that nobody is there. */
const GIVE_UP_MS = 180_000;
const MAX_WAITING = 50;
/** Answers that say the BYE did not arrive: timed out, no route to the peer just now. */
const undelivered = new Set([408, 430, 480, 500, 502, 503, 504]);

export interface ByeOutboxOptions {
  readonly userAgent: UserAgent;
  /** Whether the server is connected and knows us, so that a BYE can get through. */
  readonly isReady: () => boolean;
  readonly log: Logger;
}

/**
 * Hang-ups on their way. The user has hung up and that is that; the peer must learn of it even when
 * the server is away, on either side, and sip.js sends a BYE once or not at all.
 */
export class ByeOutbox {
  private readonly waiting = new Map<Session, Farewell>();

  constructor(private readonly options: ByeOutboxOptions) {}

  send(session: Session, extraHeaders: readonly string[] = []): void {
    const oldest = this.waiting.keys().next().value;
    if (this.waiting.size >= MAX_WAITING && oldest) this.done(oldest);
    const farewell: Farewell = { session, extraHeaders, since: Date.now(), attempts: 0 };
    this.waiting.set(session, farewell);
    session.stateChange.addListener((state) => {
      // The peer hung up as well before ours went out.
      if (state === SessionState.Terminated && farewell.attempts === 0) this.done(session);
    });
    this.attempt(farewell);
  }

  /** Connected and registered again: what waited goes out now. */
  flush(): void {
    for (const farewell of this.waiting.values()) this.attempt(farewell);
  }

  close(): void {
    for (const session of [...this.waiting.keys()]) this.done(session);
  }

  private attempt(farewell: Farewell): void {
    clearTimeout(farewell.timer);
    if (Date.now() - farewell.since > GIVE_UP_MS) {
      this.done(farewell.session);
      return;
    }
    // Terminating: sip.js sends it itself as soon as the peer has confirmed the dialog (RFC 3261 §15).
    if (!this.options.isReady() || farewell.session.state === SessionState.Terminating) return;
    farewell.attempts += 1;
    const delegate = {
      onAccept: () => {
        this.done(farewell.session);
      },
      onReject: ({ message }: { readonly message: { readonly statusCode?: number | undefined } }) => {
        if (undelivered.has(message.statusCode ?? 500)) this.retry(farewell);
        else this.done(farewell.session);
      },
    };
    try {
      this.transmit(farewell, delegate);
    } catch (error) {
      this.options.log.warn('BYE could not be sent', { error });
      this.done(farewell.session);
    }
  }

  private transmit(
    { session, extraHeaders }: Farewell,
    requestDelegate: NonNullable<Parameters<Session['bye']>[0]>['requestDelegate'],
  ): void {
    if (session.state === SessionState.Established) {
      session
        .bye({ requestDelegate, requestOptions: { extraHeaders: [...extraHeaders] } })
        .catch((error: unknown) => {
          this.options.log.warn('BYE could not be sent', { error });
          this.done(session);
        });
      return;
    }
    // sip.js has closed the dialog with the first BYE; its data still make another one.
    const { dialog } = session;
    if (!(dialog instanceof Core.Dialog)) throw new Error('no dialog');
    const bye = dialog.createOutgoingRequestMessage('BYE', { extraHeaders: [...extraHeaders] });
    this.options.userAgent.userAgentCore.request(bye, requestDelegate);
  }

  private retry(farewell: Farewell): void {
    if (!this.waiting.has(farewell.session)) return;
    const wait = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(farewell.attempts - 1, 6));
    clearTimeout(farewell.timer);
    farewell.timer = setTimeout(() => {
      this.attempt(farewell);
    }, wait);
  }

  private done(session: Session): void {
    clearTimeout(this.waiting.get(session)?.timer);
    this.waiting.delete(session);
  }
}
