import { useCallback, useRef, useState } from 'react';
import type { Command, CommandKind } from '../endpoint/command';
import type { Endpoint } from '../endpoint/endpoint';
import type { ErrorCode } from '../errors/error-code';
import { useAnnounce } from './app-root/announce-context';
import { useText } from './app-root/use-text';

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** A command before it has its id. */
export type Wish = WithoutId<Command>;

export interface CommandRunner {
  /** Runs it under a fresh id. Of each kind but tones one at a time: a second click is not a second wish. */
  readonly run: (wish: Wish) => void;
  readonly isRunning: (kind: CommandKind) => boolean;
  /** Why the last one failed; gone with the next. */
  readonly error?: ErrorCode | undefined;
}

/** Runs commands of one place of the page, and says there what failed. */
export function useCommand(endpoint: Endpoint): CommandRunner {
  const text = useText();
  const announce = useAnnounce();
  const running = useRef(new Set<CommandKind>());
  const [shown, setShown] = useState<ReadonlySet<CommandKind>>(new Set());
  const [error, setError] = useState<ErrorCode>();
  const run = useCallback(
    (wish: Wish): void => {
      const single = wish.kind !== 'dtmf';
      if (single && running.current.has(wish.kind)) return;
      if (single) setShown(new Set(running.current.add(wish.kind)));
      setError(undefined);
      void endpoint.execute({ ...wish, id: crypto.randomUUID() }).then((result) => {
        running.current.delete(wish.kind);
        setShown(new Set(running.current));
        if (result.ok) return;
        setError(result.code);
        announce(text(`error.${result.code}`), 'assertive');
      });
    },
    [endpoint, announce, text],
  );
  const isRunning = useCallback((kind: CommandKind) => shown.has(kind), [shown]);
  return { run, isRunning, error };
}
