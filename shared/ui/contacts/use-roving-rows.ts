import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { scrollToShow } from './row-window';

/** How far Page Up and Page Down go. */
const PAGE = 10;

export interface RovingRows {
  /** The one row the Tab key stops at. */
  readonly current: number;
  /** The row that must stay drawn because the focus is in it; -1 when it is elsewhere. */
  readonly focused: number;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocusRow: (index: number) => void;
  readonly onBlur: () => void;
}

/**
 * Arrow keys in a list whose rows are `[data-row]` elements: up and down between rows, Home, End
 * and pages; right or Enter into the row's buttons, left or Escape back to the row. Where a row can
 * be opened (a button `[data-open]` in it), Enter does that. Another `turn` is another list.
 */
export function useRovingRows(
  list: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
  turn: string,
): RovingRows {
  const [place, setPlace] = useState({ turn, index: 0 });
  // Other rows: the first of them is where the Tab key stops.
  const current = place.turn === turn ? place.index : 0;
  const setCurrent = useCallback(
    (index: number) => {
      setPlace({ turn, index });
    },
    [turn],
  );
  const [inside, setInside] = useState(false);
  const wanted = useRef<number | undefined>(undefined);
  const shown = Math.min(current, Math.max(0, count - 1));

  // A row far away is drawn only after the scrolling: the focus follows it.
  useEffect(() => {
    if (wanted.current === undefined) return;
    rowElement(list.current, wanted.current)?.focus({ preventScroll: true });
    wanted.current = undefined;
  });

  const go = (index: number): void => {
    const element = list.current;
    const target = Math.max(0, Math.min(count - 1, index));
    if (element) bringIntoSight(element, target, rowHeight);
    wanted.current = target;
    setInside(true);
    setCurrent(target);
    // Same row as before: no render, so no effect.
    if (target === shown) rowElement(element, target)?.focus({ preventScroll: true });
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || count === 0) return;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: shown + 1,
      ArrowUp: shown - 1,
      PageDown: shown + PAGE,
      PageUp: shown - PAGE,
      Home: 0,
      End: count - 1,
    };
    const next = moves[event.key];
    if (next !== undefined) {
      event.preventDefault();
      go(next);
      return;
    }
    const row = rowElement(list.current, shown);
    if (row && moveWithin(row, event.key)) event.preventDefault();
  };

  const onFocusRow = useCallback(
    (index: number) => {
      setInside(true);
      setCurrent(index);
    },
    [setCurrent],
  );
  const onBlur = useCallback(() => {
    setInside(false);
  }, []);
  return { current: shown, focused: inside ? shown : -1, onKeyDown, onFocusRow, onBlur };
}

function rowElement(list: HTMLElement | null, index: number): HTMLElement | undefined {
  return list?.querySelector<HTMLElement>(`[data-row="${String(index)}"]`) ?? undefined;
}

function bringIntoSight(list: HTMLElement, index: number, rowHeight: number): void {
  list.scrollTop = scrollToShow(index, rowHeight, list.scrollTop, list.clientHeight);
}

/** Moves the focus between a row and its buttons; answers whether the key did anything. */
function moveWithin(row: HTMLElement, key: string): boolean {
  const stops = [row, ...row.querySelectorAll<HTMLElement>('button, a[href]')].filter(
    (stop) => stop === row || stop.offsetParent !== null,
  );
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const onRow = at === 0;
  const opens = row.querySelector<HTMLElement>('[data-open]');
  if (key === 'Enter' && onRow && opens) {
    opens.click();
    return true;
  }
  if (key === 'ArrowRight' || (key === 'Enter' && onRow)) stops[Math.min(at + 1, stops.length - 1)]?.focus();
  else if (key === 'ArrowLeft' && at > 0) stops[at - 1]?.focus();
  else if (key === 'Escape' && at > 0) row.focus();
  else return false;
  return true;
}
