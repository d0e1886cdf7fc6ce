import { createContext, useContext } from 'react';

/** `assertive` interrupts what is being read: for a ringing call and for what went wrong. */
export type Politeness = 'polite' | 'assertive';
export type Announce = (text: string, politeness?: Politeness) => void;

export const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to those who do not see the page. Outside `AppRoot` nothing is said. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}
