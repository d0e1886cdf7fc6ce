import { createContext, useContext } from 'react';

/** `assertive` interrupts what is being read: for a ringing call and for what went wrong. */
export type Politeness = 'polite' | 'assertive';
export type Announce = (text: string, politeness?: Politeness) => void;

export const AnnounceContext = createContext<Announce>(() => undefined);

/** Says something to those who do not see the page. Outside `AppRoot` nothing is said. */
export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

/** What a listener can do about the announcements (guide, chapter 2, "Narrateur"). */
export interface Narration {
  /** Empties the live regions: what is not being read yet is not read any more. */
  readonly stop: () => void;
  /** Says the last sentence again; nothing when nothing has been said. */
  readonly repeat: () => void;
}

export const NarrationContext = createContext<Narration>({
  stop: () => undefined,
  repeat: () => undefined,
});

export function useNarration(): Narration {
  return useContext(NarrationContext);
}
