import type { UserAgent } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';

const IDLE_MS = 20_000;
const LOOK_EVERY_MS = 5_000;
const PATIENCE_MS = 4_000;
/** When there is a reason to doubt: a click must not wait for a dead socket. */
const SHORT_PATIENCE_MS = 1_500;

export interface KeepAliveOptions {
  readonly userAgent: UserAgent;
  /** When the server was last heard, in ms since the epoch. */
  readonly lastHeard: () => number;
  readonly onDead: () => void;
  readonly log: Logger;
}

/**
 * Asks the server for a sign of life (OPTIONS, RFC 3261 §11) when it has been silent for 20 s:
 * after a change of network or a sleep, a socket reports "open" for many minutes with nobody at
 * the other end. Any answer will do, a refusal too.
 */
export class KeepAlive {
  private ticker: ReturnType<typeof setInterval> | undefined;
  private verdict: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: KeepAliveOptions) {}

  start(): void {
    this.stop();
    this.ticker = setInterval(() => {
      if (Date.now() - this.options.lastHeard() >= IDLE_MS) this.ping(PATIENCE_MS);
    }, LOOK_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.ticker);
    clearTimeout(this.verdict);
    this.verdict = undefined;
  }

  /** Asks now, and waits less long. */
  check(): void {
    clearTimeout(this.verdict);
    this.verdict = undefined;
    this.ping(SHORT_PATIENCE_MS);
  }

  private ping(patience: number): void {
    if (this.verdict) return;
    const asked = Date.now();
    this.verdict = setTimeout(() => {
      this.verdict = undefined;
      if (this.options.lastHeard() >= asked) return;
      this.options.log.warn('SIP server silent');
      this.options.onDead();
    }, patience);
    this.send();
  }

  private send(): void {
    const { userAgentCore, configuration } = this.options.userAgent;
    const target = configuration.uri.clone();
    target.user = undefined;
    const message = userAgentCore.makeOutgoingRequestMessage(
      'OPTIONS',
      target,
      configuration.uri,
      configuration.uri,
      {},
      ['Accept: application/sdp'],
    );
    userAgentCore.request(message, {
      onAccept: () => {
        this.alive();
      },
      onReject: ({ message: { statusCode } }) => {
        // 408 and 503 are sip.js's own words for silence.
        if (statusCode !== 408 && statusCode !== 503) this.alive();
      },
    });
  }

  private alive(): void {
    clearTimeout(this.verdict);
    this.verdict = undefined;
  }
}
