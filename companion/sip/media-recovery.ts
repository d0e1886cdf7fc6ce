import type { Logger } from '../../shared/diagnostics/logger';

/** ICE loses its path for a moment now and then and finds it again (RFC 7675 §5.1). */
const DISCONNECTED_PATIENCE_MS = 2_000;
/** Checks that have not succeeded by then lack a candidate that came after the description was sent. */
const CHECKING_PATIENCE_MS = 4_000;
/** The answering side lets the calling side begin, so that their restarts do not collide. */
const COURTESY_MS = 1_500;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 8_000;
const GIVE_UP_MS = 40_000;
/** Long enough for several packets of any codec. */
const SILENCE_MS = 250;
/** The answering side listens longer, so that two computers of one network do not both begin. */
const LONGER_SILENCE_MS = 500;

export interface MediaRecoveryOptions {
  readonly connection: RTCPeerConnection;
  readonly calling: boolean;
  readonly canSignal: () => boolean;
  /** Negotiates a new path. */
  readonly restart: () => Promise<void>;
  /** Whether sound should arrive and none does during so many ms. */
  readonly isSilentFor: (ms: number) => Promise<boolean>;
  /** The path did not come back although the server could be reached all the time. */
  readonly onLost: () => void;
  readonly log: Logger;
}

/**
 * Finds the media a new path when theirs is really lost, and only then: they run between the
 * peers, so that a restarted server or socket is no reason to renegotiate.
 */
export class MediaRecovery {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private brokenSince: number | undefined;
  private retryDelay = FIRST_RETRY_MS;
  private stopped = false;
  private restarting = false;
  private readonly onState = (): void => {
    this.look();
  };

  constructor(private readonly options: MediaRecoveryOptions) {
    const { connection } = options;
    connection.addEventListener('iceconnectionstatechange', this.onState);
    connection.addEventListener('connectionstatechange', this.onState);
    this.look();
  }

  /**
   * The server is back: time counts anew, and a path lost meanwhile is mended now. ICE takes 5 s and
   * more to notice that a path leads nowhere (RFC 7675 §5.1); but what cut the connection to the
   * server may have been another network, and then nothing is heard any more.
   */
  signallingReturned(): void {
    if (this.stopped) return;
    if (this.brokenSince === undefined) {
      void this.listen();
      return;
    }
    this.brokenSince = Date.now();
    this.retryDelay = FIRST_RETRY_MS;
    if (this.patience() < CHECKING_PATIENCE_MS) this.schedule(0);
  }

  /**
   * Nothing arrives although the path looks well: a firewall or an address between the two has changed
   * and only one direction noticed. Looks for a new path at once. False when that is under way already,
   * or cannot be told to the peer now.
   */
  nothingReceived(): boolean {
    const { canSignal, log } = this.options;
    if (this.stopped || this.restarting || !this.isWell() || !canSignal()) return false;
    log.info('nothing is received');
    void this.findPath();
    return true;
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    const { connection } = this.options;
    connection.removeEventListener('iceconnectionstatechange', this.onState);
    connection.removeEventListener('connectionstatechange', this.onState);
  }

  private async listen(): Promise<void> {
    const { isSilentFor, calling } = this.options;
    if (await isSilentFor(calling ? SILENCE_MS : LONGER_SILENCE_MS)) this.nothingReceived();
  }

  private look(): void {
    if (this.stopped) return;
    if (this.isWell()) {
      clearTimeout(this.timer);
      this.brokenSince = undefined;
      this.retryDelay = FIRST_RETRY_MS;
      return;
    }
    this.brokenSince ??= Date.now();
    this.schedule(this.patience() + (this.options.calling ? 0 : COURTESY_MS));
  }

  private isWell(): boolean {
    const { iceConnectionState, connectionState } = this.options.connection;
    const path = iceConnectionState === 'connected' || iceConnectionState === 'completed';
    return path && connectionState !== 'failed';
  }

  private patience(): number {
    const { iceConnectionState, connectionState } = this.options.connection;
    if (iceConnectionState === 'failed' || connectionState === 'failed') return 0;
    return iceConnectionState === 'disconnected' ? DISCONNECTED_PATIENCE_MS : CHECKING_PATIENCE_MS;
  }

  private schedule(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.mend();
    }, delay);
  }

  private async mend(): Promise<void> {
    if (this.stopped || this.isWell()) return;
    const { canSignal, onLost } = this.options;
    if (canSignal()) {
      if (Date.now() - (this.brokenSince ?? Date.now()) > GIVE_UP_MS) {
        onLost();
        return;
      }
      await this.findPath();
    }
    // `stop` may have come while the restart ran.
    if (this.stopped as boolean) return;
    this.schedule(this.retryDelay);
    this.retryDelay = Math.min(LONGEST_RETRY_MS, this.retryDelay * 2);
  }

  private async findPath(): Promise<void> {
    const { restart, log } = this.options;
    log.info('looking for a new media path');
    this.restarting = true;
    await restart().catch((error: unknown) => {
      log.warn('no new media path', { error });
    });
    this.restarting = false;
  }
}
