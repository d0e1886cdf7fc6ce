/** Rows above and below those in sight that are drawn as well, so that scrolling shows no gaps. */
const OVERSCAN = 5;

/** The rows to draw: `first` up to, not including, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
}

/**
 * Which of `count` rows of `rowHeight` px to draw when the list has been scrolled by `scrollTop` px
 * in a viewport of `viewport` px. Whatever the numbers are, the answer lies within the list.
 */
export function rowWindow(count: number, rowHeight: number, scrollTop: number, viewport: number): RowWindow {
  const top = Math.max(0, Math.floor(scrollTop / rowHeight) - OVERSCAN);
  const bottom = Math.ceil((Math.max(0, scrollTop) + viewport) / rowHeight) + OVERSCAN;
  const first = Math.min(top, Math.max(0, count - 1));
  return { first, end: Math.max(first, Math.min(count, bottom)) };
}

/** The indexes to draw: the window, and the row that has the focus wherever it is, so that it is never lost. */
export function drawnRows({ first, end }: RowWindow, count: number, focused: number): readonly number[] {
  const rows = Array.from({ length: end - first }, (_, offset) => first + offset);
  if (focused < 0 || focused >= count) return rows;
  if (focused < first) return [focused, ...rows];
  return focused >= end ? [...rows, focused] : rows;
}

/** Where the list must be scrolled so that row `index` is wholly in sight; as it is, if it is. */
export function scrollToShow(index: number, rowHeight: number, scrollTop: number, viewport: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  return Math.max(scrollTop, top + rowHeight - viewport);
}
