import { useEffect, useRef } from 'react';
import type { Call } from '../../../shared/call/call';
import { useAnnounce, useNarration } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { useShortcut } from '../../../shared/ui/shortcuts/use-shortcut';
import { useEndpoint } from '../../../shared/ui/use-endpoint';
import { usePreference } from '../../controls/use-preference';
import { useWatched } from '../../controls/use-watched';
import type { Companion } from '../../companion';
import { narrate, type Narrated } from './narrate';
import { narratorPreference } from '../../controls/narrator-preference';
import { choiceLock } from '../../preferences/choice-lock';
import { sayApplication, sayCalls, sayIncoming, sayVoicemail } from './sentences';

const noCalls: readonly Call[] = [];

/** Everything the window says to those who do not see it, beside its live regions (requirement U1). */
export function useNarrator({
  endpoint,
  link: hubLink,
  preferences,
}: Pick<Companion, 'endpoint' | 'link' | 'preferences'>): void {
  const text = useText();
  const announce = useAnnounce();
  const { stop, repeat } = useNarration();
  const { state } = useEndpoint(endpoint);
  const link = useWatched(hubLink);
  const [on, choose] = usePreference(preferences, narratorPreference);
  const calls = state?.calls ?? noCalls;

  const before = useRef<Narrated>({ calls, link });
  useEffect(() => {
    const words = narrate(before.current, { calls, link }, text);
    before.current = { calls, link };
    if (on && words) announce(words);
  }, [calls, link, on, announce, text]);

  const say = (words: string): void => {
    announce(words, 'assertive');
  };
  useShortcut('read-application', () => {
    if (state) say(sayApplication(state, link, text));
  });
  useShortcut('read-voicemail', () => {
    say(sayVoicemail({ voicemail: state?.voicemail }, text));
  });
  useShortcut('read-incoming', () => {
    say(sayIncoming(calls, text));
  });
  useShortcut('read-call', () => {
    say(sayCalls(calls, Date.now(), text));
  });
  useShortcut('toggle-narrator', () => {
    if (choiceLock(preferences.governing().narrator).fixed) {
      say(text('settings.by-administrator'));
      return;
    }
    choose(!on);
    say(text(on ? 'narrator.off' : 'narrator.on'));
  });
  useShortcut('stop-reading', stop);
  useShortcut('repeat-reading', repeat);
}
