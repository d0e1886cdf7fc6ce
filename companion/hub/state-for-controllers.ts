import type { EndpointState } from '../../shared/endpoint/endpoint-state';

/**
 * What controllers see of the state: all but the digits sent after the last number, which may be the
 * PIN of a meeting. Redial there calls the number alone; in the companion itself it sends them too.
 */
export function stateForControllers(state: EndpointState): EndpointState {
  const { lastDialled } = state;
  if (lastDialled?.kind !== 'number' || lastDialled.postDial === undefined) return state;
  return { ...state, lastDialled: { ...lastDialled, postDial: undefined } };
}
