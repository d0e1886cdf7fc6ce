import { microphoneStates, type MicrophoneState } from '../../endpoint/endpoint-state';
import { fine, needsCompanion, type Finding } from './check';

/** What the companion tells of itself (`PartReport.facts`); undefined without one. */
export type CompanionFacts = Readonly<Record<string, string>> | undefined;

const microphones: Readonly<Record<MicrophoneState, Finding>> = {
  ready: fine('diagnostics.microphone.fine'),
  prompt: { state: 'attention', words: 'diagnostics.microphone.prompt', mender: 'you' },
  denied: { state: 'failed', words: 'diagnostics.microphone.denied', mender: 'you' },
  missing: { state: 'failed', words: 'diagnostics.microphone.missing', mender: 'you' },
  busy: { state: 'failed', words: 'diagnostics.microphone.busy', mender: 'you' },
};

/** Whether the companion's microphone would be there at the click. */
export function microphoneCheck(facts: CompanionFacts): Finding {
  const state = microphoneStates.find((one) => one === facts?.['microphone']);
  return state ? microphones[state] : needsCompanion;
}

/** Whether the companion can be heard. */
export function soundCheck(facts: CompanionFacts): Finding {
  const sound = facts?.['sound'];
  if (sound === 'allowed') return fine('diagnostics.sound.fine');
  if (sound === 'blocked') return { state: 'attention', words: 'diagnostics.sound.blocked', mender: 'you' };
  return needsCompanion;
}

/** Whether the companion may show calls on the desktop. */
export function notificationsCheck(facts: CompanionFacts): Finding {
  switch (facts?.['notifications']) {
    case 'granted':
      return fine('diagnostics.notifications.fine');
    case 'default':
      return { state: 'attention', words: 'diagnostics.notifications.ask', mender: 'you' };
    case 'denied':
      return { state: 'attention', words: 'diagnostics.notifications.denied', mender: 'you' };
    default:
      return needsCompanion;
  }
}
