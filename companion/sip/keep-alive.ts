import type { UserAgent } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';

/** How long the server may be silent before it is asked, and how long it may then take. */
interface Pace {
  readonly silenceMs: number;
  readonly patienceMs: number;
}
const RELAXED: Pace = { silenceMs: 20_000, patienceMs: 4_000 };
/** With what a new connection takes, a dead server is left for another within 5 s (requirement R1). */
const EAGER: Pace = { silenceMs: 1_500, patienceMs: 1_500 };
/** When there is a reason to doubt: a click must not wait for a dead socket. */
const DOUBTFUL_PATIENCE_MS = 1_500;
/** The pace is looked up so often at least. */
const LOOK_EVERY_MS = 5_000;
const LOOK_AGAIN_MS = 250;
/** A verdict that comes so late is one of a page that was busy or asleep: the answer may be waiting to be read. */
const LATE_MS = 500;

export interface KeepAliveOptions {
  readonly userAgent: UserAgent;
  /** When the server was last heard, in ms since the epoch. */
  readonly lastHeard: () => number;
  /** Whether it matters that a dead server is noticed soon: somebody talks, or another server would take over. */
  readonly isEager: () => boolean;
  readonly onDead: () => void;
  readonly log: Logger;
}

/**
 * Asks the server for a sign of life (OPTIONS, RFC 3261 §11) when it has been silent for a while:
 * after a change of network, a sleep or the death of a server's machine, a socket reports "open" for
 * many minutes with nobody at the other end. It is asked twice, and any answer to either will do, a
 * refusal too. A hidden page's timers run once a second at best, and so does this.
 */
export class KeepAlive {
  private ticker: ReturnType<typeof setTimeout> | undefined;
  private again: ReturnType<typeof setTimeout> | undefined;
  private verdict: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: KeepAliveOptions) {}

  start(): void {
    this.stop();
    this.look();
  }

  stop(): void {
    clearTimeout(this.ticker);
    this.alive();
  }

  /** Asks now, and waits less long. */
  check(): void {
    this.alive();
    this.ping(DOUBTFUL_PATIENCE_MS);
  }

  private look(): void {
    const { silenceMs, patienceMs } = this.options.isEager() ? EAGER : RELAXED;
    const left = this.options.lastHeard() + silenceMs - Date.now();
    if (left <= 0) this.ping(patienceMs);
    const next = Math.min(LOOK_EVERY_MS, left <= 0 ? silenceMs : left);
    this.ticker = setTimeout(
      () => {
        this.look();
      },
      Math.max(LOOK_AGAIN_MS, next),
    );
  }

  private ping(patience: number): void {
    if (this.verdict) return;
    const asked = Date.now();
    this.judgeIn(patience, asked);
    this.again = setTimeout(() => {
      this.send();
    }, patience / 2);
    this.send();
  }

  private judgeIn(patience: number, asked: number, excused = false): void {
    const due = Date.now() + patience;
    this.verdict = setTimeout(() => {
      this.alive();
      if (this.options.lastHeard() >= asked) return;
      if (!excused && Date.now() - due > LATE_MS) {
        this.judgeIn(LATE_MS, asked, true);
        return;
      }
      this.options.log.warn('SIP server silent');
      this.options.onDead();
    }, patience);
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
    clearTimeout(this.again);
    clearTimeout(this.verdict);
    this.verdict = undefined;
  }
}
