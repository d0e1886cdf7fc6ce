import { useLayoutEffect, type RefObject } from 'react';

/**
 * When this part of the page goes while the focus is in it, hands the focus to `to`, so that a
 * person at the keyboard is not thrown to the top of the page. `to` must be focusable.
 */
export function useHandOnFocus(
  part: RefObject<HTMLElement | null>,
  to: () => HTMLElement | null | undefined,
): void {
  useLayoutEffect(() => {
    const element = part.current;
    // The clean-up of a deletion runs while the element still stands in the page.
    return () => {
      if (element?.contains(document.activeElement)) to()?.focus();
    };
  }, [part, to]);
}
