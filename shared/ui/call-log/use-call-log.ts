import { useSyncExternalStore } from 'react';
import type { LoggedCalls, LoggedCallsSnapshot } from '../../call-log/logged-calls';

/** The call log, kept up to date. */
export function useCallLog(calls: LoggedCalls): LoggedCallsSnapshot {
  return useSyncExternalStore(calls.subscribe, calls.snapshot);
}
