import { createContext, useContext } from 'react';
import type { DialTarget } from '../../dialing/dial-target';
import type { EmergencyConfirmed } from '../../endpoint/command';

/** Goes on with a call; `confirmed` goes into its command. */
export type Proceed = (confirmed: EmergencyConfirmed) => void;

/** Stands before everything a page dials, calls and transfers alike (requirement R2). */
export interface EmergencyGate {
  /**
   * Goes on at once, in the same tick, with a number that is none of emergency; else by the
   * policy: after a confirmation, or never. The page tells its user.
   */
  readonly admit: (target: DialTarget, proceed: Proceed) => void;
  /** Asks because the endpoint did (`emergency-unconfirmed`): it knows more numbers than the page. */
  readonly ask?: ((target: DialTarget, proceed: Proceed) => void) | undefined;
}

/** Without a gate everything goes on, and the endpoint has the last word. */
const open: EmergencyGate = {
  admit: (_target, proceed) => {
    proceed(undefined);
  },
};

export const EmergencyContext = createContext<EmergencyGate>(open);

export function useEmergencyGate(): EmergencyGate {
  return useContext(EmergencyContext);
}
