import type { EndpointSnapshot } from '../../endpoint/endpoint';

/** How an endpoint stands. Of calls it tells how many there are and their states, never with whom. */
export function endpointFacts({ availability, state }: EndpointSnapshot): Readonly<Record<string, string>> {
  return {
    availability,
    registration: state?.registration ?? 'unknown',
    microphone: state?.microphone ?? 'unknown',
    calls: state?.calls.map((call) => call.state).join(', ') || 'none',
    state: state ? `epoch ${state.epoch}, revision ${String(state.revision)}` : 'none',
  };
}
