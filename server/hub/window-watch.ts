import type { EndpointState } from '../../shared/endpoint/endpoint-state';
import type { FromEveryWindow } from '../../shared/protocol/envelope';
import type { Peer } from './peer';

/** One connected window of a user with an account. */
export interface HubWindow {
  readonly userId: string;
  readonly peer: Peer;
}

/**
 * Who follows the windows of users: which there are, what they say of the people before them, and the state
 * of the companion. Guests of meetings have no part in it.
 */
export interface WindowWatch {
  opened(window: HubWindow): void;
  /** Within the rate, and of the right shape. */
  said(window: HubWindow, message: FromEveryWindow): void;
  closed(window: HubWindow): void;
  /** The state of a user's companion now; undefined when there is none any more. */
  stateOf(userId: string, state: EndpointState | undefined): void;
}
