import { useEffect, useState } from 'react';

const MINUTE = 60_000;

/** The time in ms since the epoch, renewed as each minute of the clock begins. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setNow(Date.now());
      },
      MINUTE - (Date.now() % MINUTE),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [now]);
  return now;
}
