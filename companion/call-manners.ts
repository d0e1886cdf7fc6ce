import { isPhone } from '../shared/dialing/emergency-policy';
import type { Logger } from '../shared/diagnostics/logger';
import { AppError } from '../shared/errors/app-error';
import { voipAllows } from '../shared/settings/voip-allows';
import { HoldMusic } from './media/hold-music';
import {
  autoAnswerPreference,
  holdSoundPreference,
  useOfVoipPreference,
} from './preferences/call-preferences';
import { choiceLock } from './preferences/choice-lock';
import type { Preferences } from './preferences/preferences';
import type { SipEndpointOptions } from './sip/sip-endpoint-options';
import { networkInformation } from './window/browser-parts';

/**
 * How this telephone behaves in calls as its user has chosen and its administrator allows: what its
 * endpoint is to know of it.
 */
export function callManners(
  preferences: Preferences,
  log: Logger,
): Pick<SipEndpointOptions, 'holdMusic' | 'autoAnswer' | 'mayCall'> {
  return {
    holdMusic: new HoldMusic({
      createContext: silentContext,
      wanted: () => preferences.read(holdSoundPreference) === 'music',
      gestures: document,
      log: log.child('hold-music'),
    }),
    autoAnswer: {
      read: () => preferences.read(autoAnswerPreference),
      write: (on) => {
        if (!choiceLock(preferences.governing().autoAnswer).allows(on)) throw new AppError('forbidden');
        preferences.write(autoAnswerPreference, on);
      },
      subscribe: (listener) => preferences.subscribe(listener),
    },
    mayCall: () =>
      !isPhone(navigator) || voipAllows(preferences.read(useOfVoipPreference), networkInformation()?.type),
  };
}

/** For sound that goes to a peer and not to a speaker: none is opened, where the browser can do without. */
function silentContext(): AudioContext {
  // Chromium 110 and later (Web Audio API §1.2.2); TypeScript's library does not know it yet.
  const options: AudioContextOptions & { readonly sinkId: { readonly type: 'none' } } = {
    sinkId: { type: 'none' },
  };
  return new AudioContext(options);
}
