import type { UserAgent } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import { HomeServer } from './home-server';
import { KeepAlive } from './keep-alive';
import type { WebSocketTransport } from './web-socket-transport';

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 3_000;

/** Tells of moments when the network may have changed: `online`, a tab shown again, a wake-up. */
export type WakeSource = (listener: () => void) => () => void;

export interface ConnectionOptions {
  readonly userAgent: UserAgent;
  readonly transport: WebSocketTransport;
  readonly wake: WakeSource;
  /** Opens a socket to the preferred server and closes it again: whether that could be reached. */
  readonly probe: () => Promise<boolean>;
  /** Whether no call would notice a change of servers. */
  readonly isIdle: () => boolean;
  readonly log: Logger;
  /** Called at every connection, the first one included. */
  readonly onUp: () => void;
  readonly onDown: () => void;
  /** 0…1; replaced in tests. */
  readonly random?: (() => number) | undefined;
}

/**
 * Keeps the one connection to the SIP server up: comes back after 250 ms, then ever later up to
 * 3 s, at once when the network returns; and finds out when a connection only seems to be there.
 * sip.js tries a few times at most and its session manager ends the calls first: neither fits a
 * conversation whose media needs no server.
 */
export class Connection {
  private delay = FIRST_DELAY_MS;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopped = false;
  private readonly keepAlive: KeepAlive;
  private readonly home: HomeServer;
  private readonly release: () => void;

  constructor(private readonly options: ConnectionOptions) {
    const { transport, userAgent, wake, log } = options;
    this.keepAlive = new KeepAlive({
      userAgent,
      lastHeard: () => transport.lastHeard,
      isEager: () => transport.hasOthers || !options.isIdle(),
      log,
      onDead: () => {
        transport.abandon('no answer to OPTIONS');
      },
    });
    this.home = new HomeServer({
      probe: options.probe,
      isIdle: options.isIdle,
      goHome: () => {
        transport.goHome();
      },
      log,
    });
    userAgent.delegate = {
      ...userAgent.delegate,
      onConnect: () => {
        this.handleUp();
      },
      onDisconnect: (error) => {
        this.handleDown(error);
      },
    };
    this.release = wake(() => {
      this.check();
    });
  }

  get isUp(): boolean {
    return this.options.transport.isConnected();
  }

  /** Connects, and from now on stays connected. Never rejects. */
  async start(): Promise<void> {
    try {
      await this.options.userAgent.start();
    } catch (error) {
      this.options.log.warn('SIP server out of reach', { error });
      this.comeBack();
    }
  }

  /** Something suggests that the connection may be dead or may now be possible: finds out at once. */
  check(): void {
    if (this.stopped) return;
    if (this.isUp) this.keepAlive.check();
    else void this.connect();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.keepAlive.stop();
    this.home.stop();
    this.release();
  }

  private handleUp(): void {
    this.delay = FIRST_DELAY_MS;
    clearTimeout(this.timer);
    this.options.log.info('SIP server connected');
    this.keepAlive.start();
    this.home.connected(this.options.transport.isHome);
    this.options.onUp();
  }

  private handleDown(error: Error | undefined): void {
    this.keepAlive.stop();
    this.home.stop();
    this.options.log.warn('SIP server lost', { error });
    this.options.onDown();
    this.comeBack();
  }

  private comeBack(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    // Between half and all of the delay, so that a thousand companions do not return together.
    const wait = this.delay * (0.5 + 0.5 * (this.options.random ?? Math.random)());
    this.delay = Math.min(LONGEST_DELAY_MS, this.delay * 2);
    this.timer = setTimeout(() => {
      void this.connect();
    }, wait);
  }

  private async connect(): Promise<void> {
    clearTimeout(this.timer);
    try {
      await this.options.userAgent.reconnect();
    } catch (error) {
      this.options.log.debug('SIP server still out of reach', { error });
      if (!this.isUp) this.comeBack();
    }
  }
}
