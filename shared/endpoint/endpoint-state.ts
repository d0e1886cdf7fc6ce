import type { Call } from '../call/call';
import type { DialTarget } from '../dialing/dial-target';

/** How the companion stands with its PBX. `refused`: wrong credentials or forbidden; trying again is no use. */
export const registrationStates = ['registering', 'registered', 'unregistered', 'refused'] as const;
export type RegistrationState = (typeof registrationStates)[number];

/** Whether the microphone would be there at the click. */
export const microphoneStates = ['ready', 'prompt', 'denied', 'missing', 'busy'] as const;
export type MicrophoneState = (typeof microphoneStates)[number];

/**
 * The whole state an endpoint publishes. `epoch` is new with every start of the companion and
 * `revision` rises with every change, so that an older state is recognised and dropped.
 * Ended calls stay for a few seconds, so that everyone can read why they ended.
 */
export interface EndpointState {
  readonly epoch: string;
  readonly revision: number;
  /** The companion's clock at publication, in ms since the epoch. */
  readonly publishedAt: number;
  readonly registration: RegistrationState;
  readonly microphone: MicrophoneState;
  readonly calls: readonly Call[];
  /** New calls are answered by themselves (requirement C7). */
  readonly autoAnswer?: boolean | undefined;
  /** Voice messages, as the PBX announces them (RFC 3842); absent while it says nothing. */
  readonly voicemail?: { readonly unheard: number; readonly heard: number } | undefined;
  /** What Redial would dial. */
  readonly lastDialled?: DialTarget | undefined;
}
