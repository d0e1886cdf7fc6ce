import type { MicrophoneState } from '../../shared/endpoint/endpoint-state';

/** Everything that decides whether a new call may be answered by itself. */
export interface AutoAnswerFacts {
  /** The user has turned it on. */
  readonly on: boolean;
  /** Calls of this user beside the new one that are not over. */
  readonly otherCalls: number;
  readonly microphone: MicrophoneState;
  /** The window may make a sound, so that its user is told before the microphone opens. */
  readonly audible: boolean;
  /** The screen is locked, or nobody has touched the computer for long. */
  readonly away: boolean;
  /** Its user wants to be left alone (requirement P4). */
  readonly doNotDisturb?: boolean | undefined;
}

export type AutoAnswerRefusal = 'off' | 'in-call' | 'microphone' | 'inaudible' | 'away' | 'do-not-disturb';

/**
 * Why a new call is left to its user, if it is: the one place of that rule (guide, chapter 3 "Réponse
 * automatique aux appels"; requirement C7). What is forwarded never comes here.
 */
export function whyNotAnswer(facts: AutoAnswerFacts): AutoAnswerRefusal | undefined {
  if (!facts.on) return 'off';
  if (facts.doNotDisturb) return 'do-not-disturb';
  if (facts.otherCalls > 0) return 'in-call';
  if (facts.microphone !== 'ready') return 'microphone';
  if (!facts.audible) return 'inaudible';
  return facts.away ? 'away' : undefined;
}
