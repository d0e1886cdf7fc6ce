import { useLayoutEffect, useState, type RefObject } from 'react';
import { rowWindow, type RowWindow } from './row-window';

/** A screenful, until the list has been measured. */
const ASSUMED_VIEWPORT = 800;

/** The rows to draw in a list that scrolls by itself, kept up as it scrolls and changes its size. */
export function useRowWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow {
  const [place, setPlace] = useState({ scrollTop: 0, viewport: ASSUMED_VIEWPORT });
  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = (): void => {
      const { scrollTop, clientHeight } = element;
      setPlace((before) =>
        before.scrollTop === scrollTop && before.viewport === clientHeight
          ? before
          : { scrollTop, viewport: clientHeight || ASSUMED_VIEWPORT },
      );
    };
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const resized = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure);
    resized?.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      resized?.disconnect();
    };
  }, [list]);
  return rowWindow(count, rowHeight, place.scrollTop, place.viewport);
}
