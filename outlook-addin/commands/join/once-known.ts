import type { Endpoint } from '../../../shared/endpoint/endpoint';

/** Longest wait for the hub, in ms; what follows says by itself that it is out of reach. */
const HUB_MS = 8000;

/** Resolves once it is known whether a companion is there, or the hub has been silent for too long. */
export function onceKnown(endpoint: Pick<Endpoint, 'snapshot' | 'subscribe'>, limit = HUB_MS): Promise<void> {
  const known = (): boolean => endpoint.snapshot().availability !== 'connecting';
  if (known()) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      release();
      resolve();
    };
    const timer = setTimeout(end, limit);
    const release = endpoint.subscribe(() => {
      if (known()) end();
    });
  });
}
