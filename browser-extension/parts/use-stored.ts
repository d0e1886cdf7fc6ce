import { useEffect, useState } from 'react';
import type { Stored } from '../platform/stored';

/** What is stored, as it changes; undefined until it was read. */
export function useStored<T>(stored: Stored<T>): { readonly value: T } | undefined {
  const [read, setRead] = useState<{ readonly value: T }>();
  useEffect(() => {
    const stop = stored.onChange((value) => {
      setRead({ value });
    });
    void stored.get().then((value) => {
      setRead((before) => before ?? { value });
    });
    return stop;
  }, [stored]);
  return read;
}
