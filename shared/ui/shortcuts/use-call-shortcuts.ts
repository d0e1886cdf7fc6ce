import type { Call } from '../../call/call';
import { isEstablished } from '../../call/call-state';
import type { DialTarget } from '../../dialing/dial-target';
import type { Endpoint } from '../../endpoint/endpoint';
import type { MessageKey } from '../../i18n/catalogue';
import { currentCall, lastHeldCall, ringingCall } from '../../shortcuts/calls-in-reach';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { useCommand, type Wish } from '../use-command';
import type { Dial } from '../use-dialling';
import { useShortcut } from './use-shortcut';

/**
 * The shortcuts of calls, on whatever endpoint: answer, decline, mute, end, hold, hand over, redial. One
 * without a call to act on says so, because who uses them may not see the page. `lastCalled`: whom to
 * redial when the companion has called nobody yet.
 */
export function useCallShortcuts(endpoint: Endpoint, dial: Dial, lastCalled?: DialTarget): void {
  const text = useText();
  const announce = useAnnounce();
  const { run } = useCommand(endpoint);
  const calls = (): readonly Call[] => endpoint.snapshot().state?.calls ?? [];
  const say = (key: MessageKey): void => {
    announce(text(key), 'assertive');
  };
  const onCall =
    (find: (calls: readonly Call[]) => Call | undefined, none: MessageKey, wish: (call: Call) => Wish) =>
    (): void => {
      const call = find(calls());
      if (call) run(wish(call));
      else say(none);
    };
  // A key pressed in haste never turns a camera on: video is answered as audio (requirement C2).
  useShortcut(
    'answer',
    onCall(ringingCall, 'shortcuts.none.ringing', ({ id: callId }) => ({
      kind: 'answer',
      callId,
      media: 'audio',
    })),
  );
  useShortcut(
    'decline',
    onCall(ringingCall, 'shortcuts.none.ringing', ({ id: callId }) => ({ kind: 'decline', callId })),
  );
  useShortcut(
    'mute',
    onCall(established, 'shortcuts.none.current', ({ id: callId, muted }) => ({
      kind: 'mute',
      callId,
      muted: !muted,
    })),
  );
  useShortcut(
    'end',
    onCall(currentCall, 'shortcuts.none.current', ({ id: callId }) => ({ kind: 'hang-up', callId })),
  );
  useShortcut(
    'hold',
    onCall(
      (all) => all.find(({ state }) => state === 'connected') ?? lastHeldCall(all),
      'shortcuts.none.current',
      ({ id: callId, state }) => ({ kind: 'hold', callId, held: state !== 'held' }),
    ),
  );
  useShortcut('transfer-to-held', () => {
    const all = calls();
    const call = established(all);
    const held = lastHeldCall(all.filter(({ id }) => id !== call?.id));
    if (call && held) run({ kind: 'transfer', callId: call.id, to: { kind: 'call', callId: held.id } });
    else say(call ? 'shortcuts.none.held' : 'shortcuts.none.current');
  });
  useShortcut('redial', () => {
    const last = endpoint.snapshot().state?.lastDialled ?? lastCalled;
    if (last) dial(last, 'audio');
    else say('shortcuts.none.redial');
  });
}

function established(calls: readonly Call[]): Call | undefined {
  const call = currentCall(calls);
  return call && isEstablished(call.state) ? call : undefined;
}
