import { useEffect } from 'react';

/** Has the browser ask before the window is closed or reloaded, while that would end a call. */
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
