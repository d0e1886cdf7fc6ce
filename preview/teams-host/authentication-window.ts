import { Channel } from './channel';
import { initializeAnswer, type ClientType } from './runtime';
import type { Answer, HostRequest } from './wire';

/** A cross-origin window says nothing when it closes: one has to look. In ms. */
const CLOSED_CHECK_MS = 300;

/** What the page in the window reports, and whether it went well. */
const outcomes: ReadonlyMap<string, boolean> = new Map([
  ['authentication.authenticate.success', true],
  ['authentication.authenticate.failure', false],
]);

/**
 * The window of `authentication.authenticate`: opened by the host, ended by the page in it, or by
 * the person closing it. Only the app's own origin is let in and heard.
 */
export class AuthenticationWindow {
  private running: { readonly cancel: () => void } | undefined;

  constructor(
    private readonly host: Window,
    private readonly appOrigin: string,
    private readonly clientType: ClientType,
  ) {}

  /** Answers as the function does: `[true, result]` or `[false, reason]`. Never rejects. */
  open(address: unknown, width: unknown, height: unknown): Promise<Answer> | Answer {
    if (typeof address !== 'string' || !URL.canParse(address)) return [false, 'InvalidUrl'];
    if (new URL(address).origin !== this.appOrigin) return [false, 'UrlNotInValidDomains'];
    this.close();
    const opened = this.host.open(
      address,
      '_blank',
      `width=${pixels(width, 600)},height=${pixels(height, 535)}`,
    );
    return opened ? this.watch(opened) : [false, 'FailedToOpenWindow'];
  }

  close(): void {
    this.running?.cancel();
  }

  private watch(opened: Window): Promise<Answer> {
    return new Promise((resolve) => {
      const done = (answer: Answer): void => {
        clearInterval(timer);
        channel.close();
        this.running = undefined;
        resolve(answer);
      };
      const onRequest = ({ func, args }: HostRequest, answer: (args: Answer) => void): void => {
        if (func === 'initialize') answer(initializeAnswer('authentication', this.clientType, []));
        const outcome = outcomes.get(func);
        if (outcome === undefined) return;
        opened.close();
        done([outcome, args[0]]);
      };
      const channel = new Channel({
        host: this.host,
        peer: () => opened,
        origin: this.appOrigin,
        onRequest,
      });
      const cancel = (): void => {
        opened.close();
        done([false, 'CancelledByUser']);
      };
      const timer = setInterval(() => {
        if (opened.closed) cancel();
      }, CLOSED_CHECK_MS);
      this.running = { cancel };
    });
  }
}

function pixels(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value >= 100 && value <= 4000 ? Math.round(value) : otherwise;
}
