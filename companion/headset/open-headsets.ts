import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { Headsets, HeadsetStatus, HeadsetsView } from './headsets';
import type { Hid } from './web-hid';

const none: readonly HeadsetStatus[] = [];

export interface OpenHeadsetsOptions {
  /** Absent in a browser without headset buttons. */
  readonly hid: Hid | undefined;
  readonly endpoint: Endpoint;
  readonly log: Logger;
}

/** The headsets, whose program is fetched after the telephone is there: nobody waits for it. */
export function openHeadsets(options: OpenHeadsetsOptions): HeadsetsView & { close(): void } {
  const { hid, log } = options;
  if (!hid) return { snapshot: () => none, subscribe: () => () => undefined, close: () => undefined };
  const listeners = new Set<() => void>();
  let headsets: Headsets | undefined;
  let closed = false;
  const loading = import('./headsets').then(async (program) => {
    const made = new program.Headsets({ ...options, hid });
    if (closed) return undefined;
    headsets = made;
    made.subscribe(() => {
      for (const listener of [...listeners]) listener();
    });
    await made.start();
    return made;
  });
  loading.catch((error: unknown) => {
    log.warn('headset buttons not loaded', { error });
  });
  return {
    snapshot: () => headsets?.snapshot() ?? none,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    connect: async () => (await loading)?.connect(),
    close: () => {
      closed = true;
      void headsets?.close();
    },
  };
}
