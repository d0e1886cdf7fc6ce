import { useCallback, useSyncExternalStore } from 'react';
import type { ByAccount } from '../../contacts/by-account';

const nothing = (): (() => void) => () => undefined;

/** What a source knows about somebody, kept up while it is shown. */
export function useByAccount<T>(
  source: ByAccount<T> | undefined,
  account: string | undefined,
): T | undefined {
  return useSyncExternalStore(
    useCallback(
      (changed) => (source && account !== undefined ? source.watch(account, changed) : nothing()),
      [source, account],
    ),
    () => (source && account !== undefined ? source.of(account) : undefined),
  );
}
