import { useEffect, useState } from 'react';
import type { Call } from '../../call/call';
import { isLive } from '../../call/call-state';
import { ENDED_SHOWN_MS, visibleCalls } from './visible-calls';

/** `visibleCalls`, looked at again when the next ended call is due to go. */
export function useVisibleCalls(calls: readonly Call[]): readonly Call[] {
  const [now, setNow] = useState(Date.now);
  const visible = visibleCalls(calls, now);
  const leaving = visible.filter((call) => !isLive(call.state)).map((call) => call.endedAt ?? 0);
  const next = leaving.length > 0 ? Math.min(...leaving) + ENDED_SHOWN_MS : undefined;
  useEffect(() => {
    if (next === undefined) return undefined;
    const timer = setTimeout(
      () => {
        setNow(Date.now());
      },
      Math.max(0, next - Date.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [next]);
  return visible;
}
