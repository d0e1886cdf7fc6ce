import { useCallback, useRef, useState } from 'react';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import type { IncomingChange } from '../../incoming-calls/incoming-calls';
import type { IncomingDesk } from '../../incoming-calls/incoming-desk';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';

export interface ChangeRunner {
  /** Resolved with whether it was taken. One at a time: a second click is not a second wish. */
  readonly run: (change: IncomingChange) => Promise<boolean>;
  readonly running: boolean;
  /** Why the last one failed; gone with the next. */
  readonly error?: ErrorCode | undefined;
}

/** Changes how calls come in from one place of the page, and says there what failed. */
export function useIncomingChange(desk: Pick<IncomingDesk, 'change'>): ChangeRunner {
  const text = useText();
  const announce = useAnnounce();
  const busy = useRef(false);
  const [running, setRunning] = useState(false);
  const [error, setError] = useState<ErrorCode>();
  const run = useCallback(
    async (change: IncomingChange): Promise<boolean> => {
      if (busy.current) return false;
      busy.current = true;
      setRunning(true);
      setError(undefined);
      try {
        await desk.change(change);
        announce(text('incoming.saved'));
        return true;
      } catch (reason) {
        const code = errorCodeOf(reason);
        setError(code);
        announce(text(`error.${code}`), 'assertive');
        return false;
      } finally {
        busy.current = false;
        setRunning(false);
      }
    },
    [desk, announce, text],
  );
  return { run, running, error };
}
