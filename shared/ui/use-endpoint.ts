import { useCallback, useSyncExternalStore } from 'react';
import type { Endpoint, EndpointSnapshot } from '../endpoint/endpoint';

/** The endpoint's snapshot, kept up to date. */
export function useEndpoint(endpoint: Endpoint): EndpointSnapshot {
  return useSyncExternalStore(
    useCallback((listener) => endpoint.subscribe(listener), [endpoint]),
    useCallback(() => endpoint.snapshot(), [endpoint]),
  );
}
