import { useLayoutEffect, useState, type RefObject } from 'react';

/** Whether an element is narrower than `width` CSS pixels, kept up. Where nothing is laid out, as in tests, it is not. */
export function useNarrowerThan(element: RefObject<HTMLElement | null>, width: number): boolean {
  const [narrower, setNarrower] = useState(false);
  useLayoutEffect(() => {
    const measured = element.current;
    if (!measured || typeof ResizeObserver === 'undefined') return undefined;
    const measure = (): void => {
      setNarrower(measured.clientWidth > 0 && measured.clientWidth < width);
    };
    measure();
    const resized = new ResizeObserver(measure);
    resized.observe(measured);
    return () => {
      resized.disconnect();
    };
  }, [element, width]);
  return narrower;
}
