import { word } from '../platform/words';

/** How long a message stays, in ms; a failure is read more slowly. */
const SHOWN_MS = 5_000;
const FAILED_MS = 10_000;

const style = `
  :host { all: initial; }
  div {
    position: fixed; inset-block-end: 24px; inset-inline-end: 24px; max-inline-size: min(360px, calc(100vw - 48px));
    box-sizing: border-box; display: none; align-items: center; gap: 12px; padding: 12px 12px 12px 16px;
    border: 1px solid #d1d1d1; border-inline-start: 4px solid #5b5fc7; border-radius: 8px; z-index: 2147483647;
    background: #fff; color: #242424; box-shadow: 0 8px 16px #00000040; font: 14px/20px "Segoe UI", system-ui, sans-serif;
  }
  div.shown { display: flex; }
  div.failed { border-inline-start-color: #c50f1f; }
  button { all: unset; cursor: pointer; padding: 4px 8px; border-radius: 4px; font-weight: 600; color: #5b5fc7; white-space: nowrap; }
  button:focus-visible { outline: 2px solid currentColor; }
  @media (prefers-color-scheme: dark) {
    div { background: #292929; color: #fff; border-color: #666; border-inline-start-color: #aeb1f5; }
    div.failed { border-inline-start-color: #ff99a4; }
    button { color: #aeb1f5; }
  }
  @media (forced-colors: active) { div { border: 2px solid CanvasText; } button { color: LinkText; } }
  @media print { div { display: none !important; } }
`;

/** A message in the corner of the page, also for those who do not see it. */
export class Toast {
  private readonly host: HTMLElement;
  private readonly box: HTMLElement;
  private readonly words: HTMLElement;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(document: Document) {
    this.host = document.createElement('calling-suite-toast');
    const shadow = this.host.attachShadow({ mode: 'closed' });
    const sheet = document.createElement('style');
    sheet.textContent = style;
    this.box = document.createElement('div');
    this.words = document.createElement('span');
    // Both are there before anything is said: a live region that appears with its words is not read.
    this.words.role = 'status';
    this.words.dir = 'auto';
    const dismiss = document.createElement('button');
    dismiss.type = 'button';
    dismiss.textContent = word('extension.dismiss');
    dismiss.addEventListener('click', () => {
      this.hide();
    });
    this.box.append(this.words, dismiss);
    shadow.append(sheet, this.box);
    document.documentElement.append(this.host);
  }

  show(text: string, failed: boolean): void {
    clearTimeout(this.timer);
    this.words.ariaLive = failed ? 'assertive' : 'polite';
    this.box.className = failed ? 'shown failed' : 'shown';
    this.words.textContent = text;
    this.timer = setTimeout(
      () => {
        this.hide();
      },
      failed ? FAILED_MS : SHOWN_MS,
    );
  }

  close(): void {
    clearTimeout(this.timer);
    this.host.remove();
  }

  private hide(): void {
    clearTimeout(this.timer);
    this.box.className = '';
    this.words.textContent = '';
  }
}
