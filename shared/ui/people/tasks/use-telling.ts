import { useCallback, useState } from 'react';
import { errorCodeOf } from '../../../errors/app-error';
import type { ErrorCode } from '../../../errors/error-code';
import { useAnnounce } from '../../app-root/announce-context';
import { useText } from '../../app-root/use-text';

export interface Telling {
  /** Something is on its way. */
  readonly busy: boolean;
  /** Why the last one failed. */
  readonly error: ErrorCode | undefined;
  /** Waits for a change; a failure is said, and stays until the next begins. Answers whether it was made. */
  readonly run: (change: Promise<unknown>) => Promise<boolean>;
}

/** Changes of a user's own contacts, and what became of them. */
export function useTelling(): Telling {
  const text = useText();
  const announce = useAnnounce();
  const [state, setState] = useState<{ readonly busy: boolean; readonly error?: ErrorCode }>({ busy: false });
  const run = useCallback(
    async (change: Promise<unknown>): Promise<boolean> => {
      setState({ busy: true });
      try {
        await change;
        setState({ busy: false });
        return true;
      } catch (error) {
        const code = errorCodeOf(error);
        setState({ busy: false, error: code });
        announce(text(`error.${code}`), 'assertive');
        return false;
      }
    },
    [announce, text],
  );
  return { busy: state.busy, error: state.error, run };
}
