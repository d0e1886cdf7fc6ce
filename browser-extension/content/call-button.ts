/** The element that holds a button: of no meaning to the page, empty for whoever copies or reads its text. */
export const HOST = 'calling-suite-call';
/** Its attribute while the pointer is over the number itself; `content.css` then shows the hand of a link. */
export const OVER = 'data-over';

/** Keeps the button on the line of the number before it and of the full stop behind it (U+2060). */
const JOINER = '\u2060';

const handset =
  '<svg viewBox="0 0 16 16" aria-hidden="true"><path fill="currentColor" d="M5.2 1.6 6.4 4c.2.5.1 1-.2 1.4L5.1 6.6c.8 1.7 2.600 3.500 4.300 4.300l1.200-1.100c.4-.3.900-.4 1.400-.2l2.400 1.200c.5.2.7.7.600 1.200-.3 1.500-1.400 2.600-2.900 2.600C6.600 14.600 1.400 9.400 1.400 3.900c0-1.500 1.100-2.600 2.600-2.900.5-.1 1 .1 1.200.6z"/></svg>';

const style = `
  :host {
    white-space: nowrap; line-height: 1; vertical-align: baseline; user-select: none; unicode-bidi: isolate;
    text-indent: 0; font-weight: normal; font-style: normal; letter-spacing: normal;
  }
  /* As high as its line wants it: no number makes its line higher, and what is below stays where it is. */
  button {
    all: unset; display: inline-grid; margin-block: -2em; margin-inline: calc(.25em - 4px) -4px; padding: 4px;
    vertical-align: -.35em; border-radius: 50%; cursor: pointer;
  }
  svg {
    box-sizing: border-box; inline-size: max(1.15em, 16px); block-size: max(1.15em, 16px); padding: .2em; border-radius: 50%;
    background: #5b5fc7; color: #fff; box-shadow: 0 0 0 1px #ffffffb0; forced-color-adjust: auto;
  }
  button:hover svg, :host([${OVER}]) svg { background: #4f52b2; }
  button:active svg { background: #383966; }
  button:focus-visible svg { outline: 2px solid #5b5fc7; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
  @media (prefers-color-scheme: dark) { button:focus-visible svg { outline-color: #aeb1f5; box-shadow: 0 0 0 2px #111; } }
  @media (forced-colors: active) {
    svg { background: ButtonFace; color: ButtonText; border: 1px solid ButtonText; box-shadow: none; }
    button:hover svg, button:focus-visible svg, :host([${OVER}]) svg { background: Highlight; color: HighlightText; outline-color: Highlight; }
  }
  @media print { :host { display: none; } }
`;

/** Nothing of this comes to a button before the pointer or the focus has. */
const later = ['pointerleave', 'blur', 'mousedown', 'pointerdown', 'keydown', 'keyup', 'dblclick'] as const;

export interface CallButtonOptions {
  /** What it does, as it is read out. */
  readonly name: string;
  readonly onCall: () => void;
  /** The pointer is over it, or the focus is in it. */
  readonly onNear: (near: boolean) => void;
}

let sheet: CSSStyleSheet | undefined;
let template: HTMLButtonElement | undefined;

/** A button behind a number, in a closed shadow of its own: the page's style and scripts do not reach it. */
export function callButton(document: Document, { name, onCall, onNear }: CallButtonOptions): HTMLElement {
  const host = document.createElement(HOST);
  const shadow = host.attachShadow({ mode: 'closed' });
  dress(shadow, document);
  if (!template) {
    template = document.createElement('button');
    template.type = 'button';
    template.innerHTML = handset;
  }
  const button = template.cloneNode(true) as HTMLButtonElement;
  button.ariaLabel = name;
  button.title = name;
  const listener = new ButtonListener(button, onCall, onNear);
  for (const type of ['pointerenter', 'focus', 'click'] as const) button.addEventListener(type, listener);
  shadow.append(JOINER, button, JOINER);
  return host;
}

/** Hears everything at one button; most of it only from when somebody is at it: most buttons are never used. */
class ButtonListener implements EventListenerObject {
  private visited = false;

  constructor(
    private readonly button: HTMLButtonElement,
    private readonly onCall: () => void,
    private readonly onNear: (near: boolean) => void,
  ) {}

  handleEvent(event: Event): void {
    switch (event.type) {
      case 'pointerenter':
      case 'focus':
        if (!this.visited) for (const type of later) this.button.addEventListener(type, this);
        this.visited = true;
        this.onNear(true);
        return;
      case 'pointerleave':
      case 'blur':
        this.onNear(false);
        return;
      case 'click':
        event.preventDefault();
        // A page cannot reach into the shadow; should one find a way, only a person's click calls.
        if (event.isTrusted) this.onCall();
    }
    // What is around a number often reacts to clicks and keys itself: a call is no click on it.
    event.stopPropagation();
  }
}

/** One sheet for all buttons, where the browser can share it. */
function dress(shadow: ShadowRoot, document: Document): void {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
    }
    shadow.adoptedStyleSheets = [sheet];
  } catch {
    const element = document.createElement('style');
    element.textContent = style;
    shadow.append(element);
  }
}
