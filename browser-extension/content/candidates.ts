/** Seven digits with at most a few other characters between two: nothing with fewer is a number. Linear. */
const digits = /(?:\d[^\d\n]{0,4}){7}/;
/** The same with the digits of every script, five times as slow: asked only where such a script may be. */
const digitsOfAnyScript = /(?:\p{Nd}[^\p{Nd}\n]{0,4}){7}/u;
/** Where Unicode has digits besides our own, with the scripts they belong to (Arabic to Lepcha, Vai to full width). */
const otherScript = /[\u0660-\u1c59\ua620-\uff19]/;
/** Longer texts are data, not words for people. */
const MAX_TEXT = 20_000;
/** What of the text around a node may say what a number in it is. */
const AROUND = 32;

/** Where nothing is marked: what is typed in, code, what acts by itself, and what is not of the page's text. */
const forbidden = [
  'a[href]',
  'button',
  'summary',
  '[role="button"]',
  '[role="link"]',
  '[role="textbox"]',
  '[role="menuitem"]',
  '[role="option"]',
  '[role="tab"]',
  'input',
  'textarea',
  'select',
  'option',
  'code',
  'pre',
  'kbd',
  'samp',
  'var',
  'time',
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'svg',
  'math',
  'canvas',
  'object',
  'iframe',
  '[contenteditable]:not([contenteditable="false"])',
  '[aria-hidden="true"]',
  '[hidden]',
  'calling-suite-call',
].join(',');

const inline =
  /^(?:A|ABBR|B|BDI|BDO|CITE|DFN|EM|FONT|I|LABEL|MARK|Q|S|SMALL|SPAN|STRONG|SUB|SUP|U|CODE|DATA)$/;

/** Whether a text could hold a number at all: what most texts of a page cost. */
export function mayHoldNumber(data: string): boolean {
  if (data.length < 7 || data.length > MAX_TEXT) return false;
  return digits.test(data) || (otherScript.test(data) && digitsOfAnyScript.test(data));
}

/** Whether a number in a text may be marked where it stands. Asked only where there may be one. */
export function mayBeMarked(text: Text): boolean {
  const parent = text.parentElement;
  if (!parent || parent.closest(forbidden)) return false;
  if (parent.isContentEditable || parent.ownerDocument.designMode === 'on') return false;
  // Not every engine of tests has it; every browser this runs in does.
  return typeof parent.checkVisibility !== 'function' || parent.checkVisibility({ visibilityProperty: true });
}

/** The text as it stands among its neighbours on the line: a number across elements is not cut in two. */
export function inContext(text: Text): { readonly text: string; readonly offset: number } {
  const before = beside(text, 'previousSibling').slice(-AROUND);
  const after = beside(text, 'nextSibling').slice(0, AROUND);
  return { text: before + text.data + after, offset: before.length };
}

function beside(text: Text, way: 'previousSibling' | 'nextSibling'): string {
  let node: Node = text;
  // A text alone in `<b>` stands beside what `<b>` stands beside.
  while (!node[way] && node.parentElement && inline.test(node.parentElement.tagName)) {
    node = node.parentElement;
  }
  const neighbour = node[way];
  if (!neighbour) return '\n';
  if (neighbour instanceof Text) return neighbour.data;
  if (!(neighbour instanceof Element) || !inline.test(neighbour.tagName)) return '\n';
  return neighbour.textContent.slice(0, 4 * AROUND);
}
