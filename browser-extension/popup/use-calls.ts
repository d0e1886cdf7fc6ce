import { useCallback, useEffect, useRef, useState } from 'react';
import { POPUP_PORT, type PopupCommand, type PopupState } from '../messages/message';

/** What the worker says of the calls, as long as the popup is open, and how it is told what to do. */
export function useCalls(): readonly [PopupState | undefined, (command: PopupCommand) => void] {
  const [state, setState] = useState<PopupState>();
  const port = useRef<chrome.runtime.Port>(undefined);
  useEffect(() => {
    let closed = false;
    const connect = (): void => {
      if (closed) return;
      const opened = chrome.runtime.connect({ name: POPUP_PORT });
      opened.onMessage.addListener((next: PopupState) => {
        setState(next);
      });
      // The worker was stopped all the same: connecting wakes it.
      opened.onDisconnect.addListener(connect);
      port.current = opened;
    };
    connect();
    return () => {
      closed = true;
      port.current?.disconnect();
    };
  }, []);
  const run = useCallback((command: PopupCommand) => {
    port.current?.postMessage(command);
  }, []);
  return [state, run];
}
