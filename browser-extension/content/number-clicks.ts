import type { MarkedNumber, Marks } from './marks';

/** How long a click may turn out to be the first of two, which select a word, in ms. */
const SECOND_CLICK_MS = 300;

/** What takes clicks of its own; a page's clickable areas are told by their pointer as well. */
const takesClicks = 'label, [onclick], [draggable="true"]';

/**
 * The number itself calls when it is clicked, as the button behind it does, without an element around
 * it or above it: its text can be selected, by dragging and by two clicks, and the page hears every
 * click but the one that calls. Ends by the returned function.
 */
export function takeNumberClicks(document: Document, marks: Marks): () => void {
  const scope = new AbortController();
  let over: MarkedNumber | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** What was selected as the button went down: a click that only lets go of it does not call. */
  let selected = false;
  const find = (event: MouseEvent): MarkedNumber | undefined => {
    const number = numberUnder(document, marks, event);
    // While it is pointed at, the pointer is ours and says nothing of the page.
    return number && (number === over || isFree(number)) ? number : undefined;
  };
  const point = (number: MarkedNumber | undefined): void => {
    if (number === over) return;
    if (over) marks.point(over, false);
    over = number;
    if (over) marks.point(over, true);
  };
  const listen = <Type extends 'pointermove' | 'pointerdown' | 'pointerout' | 'click'>(
    type: Type,
    hear: (event: DocumentEventMap[Type]) => void,
  ): void => {
    document.addEventListener(type, hear, { capture: true, signal: scope.signal });
  };
  listen('pointermove', (event) => {
    // A finger scrolls, and a pressed button selects.
    point(event.pointerType === 'touch' || event.buttons !== 0 ? undefined : find(event));
  });
  listen('pointerout', ({ relatedTarget }) => {
    if (relatedTarget === null) point(undefined);
  });
  listen('pointerdown', () => {
    clearTimeout(waiting);
    selected = hasSelection(document);
  });
  listen('click', (event) => {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (!event.isTrusted || !plain || event.detail !== 1 || selected || hasSelection(document)) return;
    const number = find(event);
    if (!number) return;
    event.preventDefault();
    event.stopPropagation();
    waiting = setTimeout(() => {
      marks.onCall(number.number);
    }, SECOND_CLICK_MS);
  });
  return () => {
    scope.abort();
    clearTimeout(waiting);
    point(undefined);
  };
}

function numberUnder(
  document: Document,
  marks: Marks,
  { target, clientX, clientY }: MouseEvent,
): MarkedNumber | undefined {
  const caret = document.caretPositionFromPoint(clientX, clientY);
  const number = caret ? marks.at(caret.offsetNode, caret.offset) : undefined;
  // The caret goes to the nearest text, however far; and something else may lie above it.
  if (number?.host.parentNode !== target) return undefined;
  const inside = rectsOf(number).some(
    ({ left, right, top, bottom }) =>
      left <= clientX && clientX <= right && top <= clientY && clientY <= bottom,
  );
  return inside ? number : undefined;
}

function rectsOf({
  range: { startContainer, startOffset, endContainer, endOffset },
}: MarkedNumber): DOMRect[] {
  const live = startContainer.ownerDocument?.createRange();
  live?.setStart(startContainer, startOffset);
  live?.setEnd(endContainer, endOffset);
  return [...(live?.getClientRects() ?? [])];
}

/** Whether the page itself makes nothing of a click on a number. */
function isFree({ host }: MarkedNumber): boolean {
  const { parentElement } = host;
  if (!parentElement || parentElement.closest(takesClicks)) return false;
  return /^(auto|text|default)?$/.test(getComputedStyle(parentElement).cursor);
}

function hasSelection(document: Document): boolean {
  return document.getSelection()?.isCollapsed === false;
}
