import { useCallback, useRef, useState } from 'react';
import type { ErrorCode } from '../../errors/error-code';
import type { JoinResult } from '../../meetings/join/join-meeting';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';

export interface Joining {
  /**
   * Joins by `work`, for the place of the page that `key` names; a second click meanwhile is none.
   * Undefined: nothing is joined yet, there is something to choose.
   */
  readonly run: (key: string, work: () => Promise<JoinResult | undefined>) => void;
  readonly isRunning: (key: string) => boolean;
  /** Why joining there failed last. */
  readonly errorAt: (key: string) => ErrorCode | undefined;
}

/** Joins meetings from anywhere on a page, and says where what failed. */
export function useJoining(): Joining {
  const text = useText();
  const announce = useAnnounce();
  const busy = useRef(false);
  const [running, setRunning] = useState<string>();
  const [failed, setFailed] = useState<{ readonly key: string; readonly code: ErrorCode }>();
  const run = useCallback(
    (key: string, work: () => Promise<JoinResult | undefined>): void => {
      if (busy.current) return;
      busy.current = true;
      setRunning(key);
      setFailed(undefined);
      void work().then((result) => {
        busy.current = false;
        setRunning(undefined);
        if (!result) return;
        if (!result.ok) {
          setFailed({ key, code: result.code });
          announce(text(`error.${result.code}`), 'assertive');
        } else if (result.kind === 'page') announce(text('meetings.opened'));
      });
    },
    [announce, text],
  );
  return {
    run,
    isRunning: (key) => running === key,
    errorAt: (key) => (failed?.key === key ? failed.code : undefined),
  };
}
