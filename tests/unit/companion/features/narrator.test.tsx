/** @jest-environment jsdom */
import { narrate } from '../../../../companion/features/narrator/narrate';
import { narratorPreference } from '../../../../companion/controls/narrator-preference';
import { Telephone } from '../../../../companion/features/telephone';
import type { User } from '../../../../shared/api/session-schema';
import { ShortcutProvider } from '../../../../shared/ui/shortcuts/shortcut-provider';
import { announced } from '../../shared/ui/support/in-app';
import { aCall, FakePhone, ringing } from './support/fake-phone';
import { doing, leave, one, show } from './support/page';

const amira: User = {
  id: 'u1',
  userName: 'amira',
  displayName: 'Amira Haddad',
  extension: '201',
  role: 'user',
};
Object.assign(HTMLMediaElement.prototype, { play: () => Promise.resolve() });

let phone: FakePhone;
beforeEach(() => {
  localStorage.clear();
  phone = new FakePhone();
});
afterEach(() => {
  leave();
  jest.useRealTimers();
});

const open = (locale?: 'en' | 'fr') =>
  show(
    <ShortcutProvider>
      <Telephone
        user={amira}
        phone={phone}
        menu={<></>}
        onTakeOver={() => undefined}
        onIncoming={() => undefined}
        onDevices={() => undefined}
      />
    </ShortcutProvider>,
    locale,
  );

const press = (code: string, init: KeyboardEventInit = { ctrlKey: true, altKey: true }) =>
  doing(() => {
    const key = code.slice(-1).toLowerCase();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, ...init }));
  });

describe('the state, read out on demand', () => {
  it('of the application: connection and what is wrong with the telephone', async () => {
    await open();
    await press('Digit1');
    expect(announced('assertive')).toBe('Connected to the telephone system.');
    await doing(() => {
      phone.stands({ registration: 'unregistered', microphone: 'denied' });
      phone.link.set('lost');
    });
    await press('Digit1');
    expect(announced('assertive')).toBe(
      'Not connected to the telephone system. The microphone is not allowed for this site. ' +
        'Teams cannot control this window right now; calls go on.',
    );
  });

  it('of the voice messages', async () => {
    await open();
    await press('Digit2');
    expect(announced('assertive')).toContain('says nothing about voice messages');
    await doing(() => {
      phone.stands({ voicemail: { unheard: 2, heard: 1 } });
    });
    expect(one('status', '2 new voice messages')).toBeTruthy();
    await press('Digit2');
    expect(announced('assertive')).toBe('2 new voice messages, 1 heard before.');
  });

  it('of what rings', async () => {
    await open();
    await press('Digit3');
    expect(announced('assertive')).toBe('No call is ringing.');
    await doing(() => {
      phone.has(ringing(), ringing({ id: 'ring-2', remote: { number: '204' } }));
    });
    await press('Digit3');
    expect(announced('assertive')).toBe('Chloé Martin is calling. 204 is calling.');
  });

  it('of the call: with whom, how long, muted, on hold', async () => {
    jest.useFakeTimers({ now: 127_000 });
    phone.has(
      aCall({ id: 'held', state: 'held', remote: { number: '204' }, connectedAt: 67_000 }),
      aCall({ muted: true }),
    );
    await open();
    await press('Digit9');
    expect(announced('assertive')).toBe(
      'In a call with Bruno Keller for 2 minutes 5 seconds. Your microphone is off. ' +
        'The call with 204 is on hold, 1 minute 0 seconds long.',
    );
  });

  it('of the call in French', async () => {
    jest.useFakeTimers({ now: 3_603_000 });
    phone.has(aCall());
    await open('fr');
    await press('Digit9');
    expect(announced('assertive')).toBe('En communication avec Bruno Keller depuis 1 heure 1 seconde.');
  });

  it('never betrays a caller who is hidden', async () => {
    phone.has(ringing({ concealed: true }));
    await open();
    await press('Digit3');
    expect(announced('assertive')).toBe('Hidden caller is calling.');
  });

  it('can be stopped, and repeated', async () => {
    await open();
    await press('Digit1');
    await press('Space', { ctrlKey: true, key: ' ' });
    expect(announced('assertive')).toBe('');
    await press('KeyX', { ctrlKey: true, shiftKey: true });
    expect(announced('assertive')).toBe('Connected to the telephone system.');
  });
});

describe('the narrator', () => {
  it('is turned on and off by its shortcut, and remembers it', async () => {
    await open();
    await press('KeyN');
    expect(announced('assertive')).toBe('Narrator on.');
    expect(phone.preferences.read(narratorPreference)).toBe(true);
    await doing(() => {
      phone.has(aCall());
    });
    expect(announced('polite')).toBe('You are talking with Bruno Keller.');
    await press('KeyN');
    expect(announced('assertive')).toBe('Narrator off.');
    await doing(() => {
      phone.has(aCall({ state: 'ended', endedAt: 9_000 }));
    });
    expect(announced('polite')).toBe('');
  });

  it('tells what a live region does not, and nothing twice', () => {
    const text = (key: string, values = {}) => `${key} ${JSON.stringify(values)}`;
    const said = (before: Parameters<typeof narrate>[0], after: Parameters<typeof narrate>[1]) =>
      narrate(before, after, text);
    const talking = { calls: [aCall()], link: 'connected' as const };
    expect(said(talking, talking)).toBe('');
    expect(said({ ...talking, calls: [aCall({ state: 'held' })] }, talking)).toBe('');
    expect(said({ ...talking, link: 'lost' }, talking)).toContain('narrator.hub.connected');
    const ended = { ...talking, calls: [aCall({ state: 'ended', endedAt: 62_000 })] };
    expect(said(talking, ended)).toContain('narrator.call.ended');
    expect(said(ended, ended)).toBe('');
    const missed = aCall({ state: 'ended', connectedAt: undefined, endedAt: 3_000 });
    expect(said({ ...talking, calls: [ringing({ id: 'call-1' })] }, { ...talking, calls: [missed] })).toBe(
      '',
    );
  });
});
