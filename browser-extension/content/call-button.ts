import { word } from '../platform/words';

/** The element that holds a button: of no meaning to the page, empty for whoever copies or reads its text. */
export const HOST = 'calling-suite-call';
/** Its attribute while the pointer is over the number itself; `content.css` then shows the hand of a link. */
export const OVER = 'data-over';

/** Keeps the button on the line of the number before it and of the full stop behind it (U+2060). */
const JOINER = '\u2060';

const handset =
  '<svg viewBox="0 0 16 16" width="100%" height="100%" aria-hidden="true"><path fill="currentColor" d="M5.2 1.6 6.4 4c.2.5.1 1-.2 1.4L5.1 6.6c.8 1.7 2.600 3.500 4.300 4.300l1.200-1.100c.4-.3.900-.4 1.400-.2l2.400 1.200c.5.2.7.7.600 1.200-.3 1.500-1.400 2.600-2.900 2.600C6.600 14.600 1.400 9.400 1.400 3.900c0-1.500 1.100-2.600 2.600-2.900.5-.1 1 .1 1.200.6z"/></svg>';

const style = `
  :host {
    white-space: nowrap; line-height: 1; vertical-align: baseline; user-select: none; unicode-bidi: isolate;
    text-indent: 0; font-weight: normal; font-style: normal; letter-spacing: normal;
  }
  button {
    all: unset; box-sizing: border-box; position: relative; display: inline-grid; margin-inline-start: .25em; place-items: center; cursor: pointer;
    inline-size: max(1.15em, 16px); block-size: max(1.15em, 16px); padding: .2em; border-radius: 50%;
    vertical-align: -.15em; background: #5b5fc7; color: #fff; box-shadow: 0 0 0 1px #ffffffb0; forced-color-adjust: auto;
  }
  button::after { content: ''; position: absolute; inset: -4px; border-radius: 50%; }
  button:hover, :host([${OVER}]) button { background: #4f52b2; }
  button:active { background: #383966; }
  button:focus-visible { outline: 2px solid #5b5fc7; outline-offset: 2px; box-shadow: 0 0 0 2px #fff; }
  @media (prefers-color-scheme: dark) { button:focus-visible { outline-color: #aeb1f5; box-shadow: 0 0 0 2px #111; } }
  @media (forced-colors: active) {
    button { background: ButtonFace; color: ButtonText; border: 1px solid ButtonText; box-shadow: none; }
    button:hover, button:focus-visible, :host([${OVER}]) button { background: Highlight; color: HighlightText; outline-color: Highlight; }
  }
  @media print { :host { display: none; } }
`;

export interface CallButtonOptions {
  /** The number as it is read out. */
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
  const label = word('extension.call', name);
  button.ariaLabel = label;
  button.title = label;
  // What is around a number often reacts to clicks and keys itself: a call is no click on it.
  for (const type of ['mousedown', 'pointerdown', 'keydown', 'keyup', 'dblclick'] as const) {
    button.addEventListener(type, (event) => {
      event.stopPropagation();
    });
  }
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    event.preventDefault();
    // A page cannot reach into the shadow; should one find a way, only a person's click calls.
    if (event.isTrusted) onCall();
  });
  for (const type of ['pointerenter', 'focus'] as const)
    button.addEventListener(type, () => {
      onNear(true);
    });
  for (const type of ['pointerleave', 'blur'] as const)
    button.addEventListener(type, () => {
      onNear(false);
    });
  shadow.append(JOINER, button, JOINER);
  return host;
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
