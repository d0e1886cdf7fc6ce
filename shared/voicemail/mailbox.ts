import type { VoicemailApi } from '../api/voicemail-api';
import type { MailboxView } from '../api/voicemail-schema';
import type { Logger } from '../diagnostics/logger';
import { errorCodeOf } from '../errors/app-error';
import type { ErrorCode } from '../errors/error-code';

/** What a window knows of the mailbox. */
export interface MailboxSnapshot {
  /** Absent until the server has told it. */
  readonly view?: MailboxView | undefined;
  /** Why there is none. */
  readonly error?: ErrorCode | undefined;
}

/** The mailbox in one window, asked for anew whenever the hub says that it has changed. */
export class Mailbox {
  private current: MailboxSnapshot = {};
  private readonly listeners = new Set<() => void>();
  /** The last question: an answer to an earlier one is old. */
  private asked = 0;

  constructor(
    private readonly api: Pick<VoicemailApi, 'read' | 'sound' | 'mark' | 'remove'>,
    private readonly log: Logger,
  ) {}

  readonly snapshot = (): MailboxSnapshot => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Never rejects; what was there stays. */
  async load(): Promise<void> {
    if (this.current.error) this.show({});
    try {
      await this.take(() => this.api.read());
    } catch (error) {
      const code = errorCodeOf(error);
      this.log.info('the mailbox cannot be read', { code });
      if (!this.current.view) this.show({ error: code });
    }
  }

  /** Ogg Opus, in base64. Rejects with AppError. */
  sound(id: string): Promise<string> {
    return this.api.sound(id);
  }

  /** Rejects with AppError. */
  mark(id: string, heard: boolean): Promise<void> {
    return this.take(() => this.api.mark(id, heard));
  }

  /** Rejects with AppError. */
  remove(id: string): Promise<void> {
    return this.take(() => this.api.remove(id));
  }

  private async take(ask: () => Promise<MailboxView>): Promise<void> {
    const turn = ++this.asked;
    const view = await ask();
    if (turn === this.asked) this.show({ view });
  }

  private show(snapshot: MailboxSnapshot): void {
    this.current = snapshot;
    for (const listener of this.listeners) listener();
  }
}
