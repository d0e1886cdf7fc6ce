import { useSyncExternalStore } from 'react';
import type { IncomingDesk, IncomingSnapshot } from '../../incoming-calls/incoming-desk';

/** As much of the desk as looking needs. */
export type WatchedIncoming = Pick<IncomingDesk, 'snapshot' | 'subscribe'>;

/** How calls come in, kept up to date. */
export function useIncomingCalls(desk: WatchedIncoming): IncomingSnapshot {
  return useSyncExternalStore(desk.subscribe, desk.snapshot);
}
