import type { HoldSound } from '../shared/call/call-manners';
import type { Logger } from '../shared/diagnostics/logger';
import { HoldMusic } from './media/hold-music';
import { autoAnswerPreference } from './preferences/call-preferences';
import type { Preference, Preferences } from './preferences/preferences';
import type { SipEndpointOptions } from './sip/sip-endpoint-options';

/** How this telephone behaves in calls as its user has chosen: what its endpoint is to know of it. */
export function callManners(
  preferences: Preferences,
  holdSound: Preference<HoldSound>,
  log: Logger,
): Pick<SipEndpointOptions, 'holdMusic' | 'autoAnswer'> {
  return {
    holdMusic: new HoldMusic({
      createContext: silentContext,
      wanted: () => preferences.read(holdSound) === 'music',
      gestures: document,
      log: log.child('hold-music'),
    }),
    autoAnswer: {
      read: () => preferences.read(autoAnswerPreference),
      write: (on) => {
        preferences.write(autoAnswerPreference, on);
      },
    },
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
