import type { PendingDigits } from '../../shared/call/call';

/** What RTCDTMFSender needs for a tone and the silence after it (`sendDtmf`), and what `,` stands for, in ms. */
const TONE_MS = 170;
const PAUSE_MS = 2_000;

export interface PostDialOptions {
  /** As in `DialTarget.postDial`: tones, `,` a pause, `;` a wait until the person agrees. */
  readonly digits: string;
  readonly send: (tone: string) => Promise<void>;
  /** How far it is; undefined: nothing is left. Never which digits: a PIN may be among them. */
  readonly onProgress: (progress: PendingDigits | undefined) => void;
}

/** The digits behind a number, sent one by one once somebody answers. */
export class PostDial {
  private left: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting = false;

  constructor(private readonly options: PostDialOptions) {
    this.left = options.digits.replace(/[^0-9*#A-D,;]/g, '');
  }

  /** The call was answered. */
  start(): void {
    void this.step();
  }

  /** Sends what waits. False: nothing does. */
  resume(): boolean {
    if (!this.waiting) return false;
    this.waiting = false;
    void this.step();
    return true;
  }

  /** Sends nothing more, however much is left. */
  cancel(): void {
    clearTimeout(this.timer);
    this.left = '';
    this.waiting = false;
    this.options.onProgress(undefined);
  }

  private async step(): Promise<void> {
    const next = this.left.charAt(0);
    this.left = this.left.slice(1);
    const left = this.left.replace(/[,;]/g, '').length;
    if (next === ';' && left > 0) {
      this.waiting = true;
      this.options.onProgress({ stage: 'waiting', left });
      return;
    }
    if (next === '' || (left === 0 && /[,;]/.test(next))) {
      this.options.onProgress(undefined);
      return;
    }
    if (next !== ',') {
      this.options.onProgress({ stage: 'sending', left: left + 1 });
      // A tone the peer refuses is lost; those after it may still be understood.
      await this.options.send(next).catch(() => undefined);
      // Cancelled meanwhile.
      if (this.left === '' && left > 0) return;
    } else this.options.onProgress({ stage: 'sending', left });
    this.timer = setTimeout(() => void this.step(), next === ',' ? PAUSE_MS : TONE_MS);
  }
}
