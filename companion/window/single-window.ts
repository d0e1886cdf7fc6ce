import type { Logger } from '../../shared/diagnostics/logger';
import type { Command } from '../../shared/endpoint/command';
import { readWindowMessage, type WindowMessage } from './window-message';

/** How long the first window may take to answer before it counts as gone or stuck. */
const ANSWER_LIMIT_MS = 1_000;

/** What Web Locks offer of use here. */
export type Locks = Pick<LockManager, 'request'>;
export type Channel = Pick<
  BroadcastChannel,
  'postMessage' | 'addEventListener' | 'removeEventListener' | 'close'
>;

export interface SingleWindowOptions {
  /** The companion is one per user and environment. */
  readonly userId: string;
  readonly environment: string;
  /** Missing or throwing in private modes and old browsers: then each window is on its own, and the hub decides. */
  readonly locks: Locks | undefined;
  readonly createChannel: (name: string) => Channel;
  /** What a second window hands over while this one is the companion. */
  readonly onCommand: (command: Command) => void;
  /** A second window was opened: the user looks for this one. */
  readonly onAttention: () => void;
  /** Another window took over, because this one did not answer. */
  readonly onLost: () => void;
  readonly log: Logger;
}

export type Claim = 'first' | 'handed-over';

/** Sees to it that a user has one companion window in this browser. */
export class SingleWindow {
  private readonly name: string;
  private readonly id = crypto.randomUUID();
  private channel: Channel | undefined;
  private letGo: (() => void) | undefined;
  private first = false;
  private closed = false;
  private taken: (() => void) | undefined;

  constructor(private readonly options: SingleWindowOptions) {
    this.name = `companion:${options.environment}:${options.userId}`;
  }

  /**
   * Becomes the companion window, or hands `command` over to the one there is. A window that does not
   * answer within 1 s is taken over from. When it dies its lock is free for the next. Never rejects.
   */
  async claim(command?: Command): Promise<Claim> {
    this.openChannel();
    if (await this.lock({ ifAvailable: true })) return this.become();
    if (await this.handOver(command)) {
      this.close();
      return 'handed-over';
    }
    await this.lock({ steal: true });
    return this.become();
  }

  close(): void {
    this.closed = true;
    this.first = false;
    this.letGo?.();
    this.channel?.removeEventListener('message', this.onMessage);
    this.channel?.close();
    this.channel = undefined;
  }

  private become(): Claim {
    this.first = true;
    return 'first';
  }

  private openChannel(): void {
    try {
      this.channel = this.options.createChannel(this.name);
      this.channel.addEventListener('message', this.onMessage);
    } catch (error) {
      this.options.log.info('windows of this browser cannot talk to each other', { error });
    }
  }

  /** True with the lock in hand, which is held until the window closes, or where there are no locks. */
  private lock(options: LockOptions): Promise<boolean> {
    const { locks, log } = this.options;
    if (!locks) return this.lockless(options);
    return new Promise((resolve) => {
      const held = (lock: Lock | null): Promise<void> | undefined => {
        resolve(lock !== null);
        if (!lock) return undefined;
        return new Promise<void>((release) => {
          this.letGo = release;
        });
      };
      const failed = (error: unknown): void => {
        const stolen = this.first && !this.closed;
        log.info(stolen ? 'another window took over' : 'no window lock', { error });
        resolve(true);
        if (!stolen) return;
        this.close();
        this.options.onLost();
      };
      try {
        locks.request(this.name, options, held).catch(failed);
      } catch (error) {
        failed(error);
      }
    });
  }

  /** Without locks a window asks around: silence means that it is the first. */
  private lockless({ steal }: LockOptions): Promise<boolean> {
    return Promise.resolve(Boolean(steal) || !this.channel);
  }

  private handOver(command: Command | undefined): Promise<boolean> {
    if (!this.channel) return Promise.resolve(false);
    return new Promise((resolve) => {
      const limit = setTimeout(() => {
        resolve(false);
      }, ANSWER_LIMIT_MS);
      this.taken = () => {
        clearTimeout(limit);
        resolve(true);
      };
      if (!this.post({ type: 'hand-over', from: this.id, command })) {
        clearTimeout(limit);
        resolve(false);
      }
    });
  }

  private post(message: WindowMessage): boolean {
    try {
      this.channel?.postMessage(message);
      return true;
    } catch (error) {
      this.options.log.info('another window could not be told', { error });
      return false;
    }
  }

  private readonly onMessage = ({ data }: MessageEvent): void => {
    const message = readWindowMessage(data);
    if (message?.type === 'taken' && message.to === this.id) this.taken?.();
    if (message?.type !== 'hand-over' || !this.first) return;
    this.post({ type: 'taken', to: message.from });
    this.options.onAttention();
    if (message.command) this.options.onCommand(message.command);
  };
}
