import { useEffect } from 'react';

/**
 * Has the browser ask before the window is closed, while that would end a call. It asks before a
 * reload as well, which would not: no event tells the two apart so early.
 */
export function useLeaveGuard(inCall: boolean): void {
  useEffect(() => {
    if (!inCall) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [inCall]);
}
