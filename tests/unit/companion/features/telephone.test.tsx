/** @jest-environment jsdom */
import { act } from 'react';
import type { CallMedia } from '../../../../companion/media-endpoint';
import { Telephone } from '../../../../companion/features/telephone';
import type { User } from '../../../../shared/api/session-schema';
import { aCall, FakePhone, ringing } from './support/fake-phone';
import { settleUntil } from '../../../support/dom';
import { all, click, doing, leave, one, show, words } from './support/page';

const amira: User = {
  id: 'u1',
  userName: 'amira',
  displayName: 'Amira Haddad',
  extension: '201',
  role: 'user',
};

const play = jest.fn(() => Promise.resolve());
Object.assign(HTMLMediaElement.prototype, { play });
const media = (): CallMedia => ({ remote: {} as MediaStream });

let phone: FakePhone;
const onTakeOver = jest.fn();
const onDevices = jest.fn();

const open = (locale?: 'en' | 'fr') =>
  show(
    <Telephone
      user={amira}
      phone={phone}
      menu={<></>}
      onIncoming={() => undefined}
      onDevices={onDevices}
      onTakeOver={onTakeOver}
    />,
    locale,
  );

const leavingIsAsked = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

beforeEach(() => {
  phone = new FakePhone();
  play.mockClear();
  play.mockImplementation(() => Promise.resolve());
  onTakeOver.mockClear();
});

afterEach(() => {
  leave();
  jest.useRealTimers();
});

describe('the window without a call', () => {
  it('says whose telephone it is, that it is reachable, and with which devices', async () => {
    await open();
    expect(one('heading', 'Amira Haddad')).toBeTruthy();
    expect(one('status', 'Registered')).toBeTruthy();
    expect(one('heading', 'Ready for your calls')).toBeTruthy();
    await settleUntil('the title', () => document.title === 'Companion: Amira Haddad');
    const devices = one('region', 'Devices in use').textContent;
    expect(devices).toContain('Microphone: Headset');
    expect(devices).toContain('Speaker: Loudspeaker');
    expect(devices).toContain('Not asked yet');
    expect(leavingIsAsked()).toBe(false);
  });

  it('says in words what keeps it from ringing', async () => {
    phone.stands({ registration: 'refused' });
    phone.link.set('lost');
    await open();
    expect(one('status', 'Refused: user not accepted')).toBeTruthy();
    expect(one('alert').textContent).toContain('Sign out and in again');
    expect(words()).toContain('Teams cannot control this window right now; calls go on.');
    await doing(() => {
      phone.stands({ registration: 'registering' });
      phone.link.set('connected');
    });
    expect(one('status', 'Connecting…')).toBeTruthy();
    expect(all('alert')).toHaveLength(0);
    expect(words()).not.toContain('Teams cannot control');
  });

  it('speaks French', async () => {
    await open('fr');
    expect(one('heading', 'Prêt pour vos appels')).toBeTruthy();
    expect(one('status', 'Connecté')).toBeTruthy();
    expect(document.documentElement.lang).toBe('fr');
  });

  it('dials what is typed', async () => {
    await open();
    const field = one('textbox', 'Name or number') as HTMLInputElement;
    await doing(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, '204');
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await click('button', 'Video call');
    expect(phone.commands).toEqual([
      expect.objectContaining({ kind: 'dial', target: { kind: 'number', number: '204' }, media: 'video' }),
    ]);
  });

  it('shows its contacts where somebody is to be written down, wherever that is asked for', async () => {
    await open();
    const people = await phone.openPeople();
    await doing(() => {
      people.writeDown({ name: 'Ada Byron', numbers: [{ kind: 'work', number: '+33639980150' }] });
    });
    expect(one('tab', 'Contacts').getAttribute('aria-selected')).toBe('true');
    await act(() => import('../../../../shared/ui/people/panel/contacts-panel'));
    await act(() => import('../../../../shared/ui/people/tasks/task-view'));
    await settleUntil('the form', () => words().includes('New contact'));
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(['Ada', 'Byron', '+33639980150']));
  });

  it('shows the directory behind its tab, which arrow keys reach', async () => {
    await open();
    const press = (key: string) =>
      doing(() => {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
        );
      });
    one('tab', 'Dialpad').focus();
    await press('ArrowRight');
    expect(document.activeElement).toBe(one('tab', 'Contacts'));
    await doing(() => undefined);
    await act(() => import('../../../../shared/ui/contacts/contact-list'));
    await doing(() => undefined);
    expect(one('tabpanel').textContent).toContain('Bruno Keller');
    await press('Home');
    expect(one('tab', 'Dialpad').getAttribute('aria-selected')).toBe('true');
    expect(one('tabpanel').textContent).not.toContain('Bruno Keller');
  });
});

describe('a call that rings', () => {
  it('is in the title, takes the focus, and is answered as the person chooses', async () => {
    await open();
    await doing(() => {
      phone.has(ringing({ video: { offered: true, sending: false, receiving: false } }));
    });
    const card = one('group', 'Chloé Martin');
    await settleUntil('the title', () => document.title === 'Chloé Martin is calling');
    expect(document.querySelector<HTMLLinkElement>('link[rel=icon]')?.href).toMatch(/ringing\.svg$/);
    expect(document.activeElement).toBe(card);
    expect(card.textContent).toContain('Video call');
    await click('button', 'Answer with audio');
    expect(phone.commands).toEqual([
      expect.objectContaining({ kind: 'answer', callId: 'ring-1', media: 'audio' }),
    ]);
  });

  it('does not take the focus from somebody who is typing', async () => {
    await open();
    one('textbox', 'Name or number').focus();
    await doing(() => {
      phone.has(ringing());
    });
    expect(document.activeElement).toBe(one('textbox', 'Name or number'));
  });

  it('comes before a call that goes on, and one of several can be declined', async () => {
    phone.has(
      aCall(),
      ringing({ startedAt: 5000 }),
      ringing({ id: 'ring-2', startedAt: 6000, remote: { number: '204' } }),
    );
    await open();
    await settleUntil('the title', () => document.title === '2 people are calling');
    const cards = one('region', 'Calls').querySelectorAll('[role=group]');
    const names = [...cards].map((card) => card.getAttribute('aria-label'));
    expect(names).toEqual(['Chloé Martin', '204', 'Bruno Keller']);
    const [, second] = all('button', 'Decline');
    await doing(() => second?.click());
    expect(phone.commands).toEqual([expect.objectContaining({ kind: 'decline', callId: 'ring-2' })]);
  });
});

describe('a call that goes on', () => {
  it('is heard through an element of its own, and leaving the window is asked about', async () => {
    const streams = media();
    phone.streams.set('call-1', streams);
    phone.has(aCall());
    await open();
    const audio = document.querySelector('audio');
    expect(audio?.srcObject).toBe(streams.remote);
    expect(play).toHaveBeenCalledTimes(1);
    await settleUntil('the title', () => document.title === 'In a call: Bruno Keller');
    expect(leavingIsAsked()).toBe(true);
    await doing(() => {
      phone.has(aCall({ state: 'ended', endReason: 'remote-hung-up', endedAt: Date.now() }));
    });
    expect(document.querySelector('audio')).toBeNull();
    expect(leavingIsAsked()).toBe(false);
  });

  it('asks for a click where the browser refuses to play, once for all calls', async () => {
    const refusal = new DOMException('no gesture', 'NotAllowedError');
    play.mockImplementation(() => Promise.reject(refusal));
    phone.streams.set('call-1', media());
    phone.streams.set('call-2', media());
    phone.has(aCall(), aCall({ id: 'call-2', remote: { number: '204' } }));
    await open();
    expect(one('alert').textContent).toContain('the sound of Bruno Keller, 204');
    play.mockImplementation(() => Promise.resolve());
    await click('button', 'Click to hear');
    expect(all('alert')).toHaveLength(0);
    expect(play).toHaveBeenCalledTimes(4);
  });

  it('says nothing when another stream merely took the place of the one that was to play', async () => {
    play.mockImplementation(() => Promise.reject(new DOMException('new load', 'AbortError')));
    phone.streams.set('call-1', media());
    phone.has(aCall());
    await open();
    expect(all('alert')).toHaveLength(0);
  });

  it('shows both pictures in silence, and who sends none', async () => {
    const streams = { remote: {} as MediaStream, local: {} as MediaStream };
    phone.streams.set('call-1', streams);
    phone.has(aCall({ video: { offered: false, sending: true, receiving: true } }));
    await open();
    const videos = [...document.querySelectorAll('video')];
    expect(videos.map((video) => [video.getAttribute('aria-label'), video.srcObject, video.muted])).toEqual([
      ['Video of Bruno Keller', streams.remote, true],
      ['Your own video', streams.local, true],
    ]);
    await doing(() => {
      phone.has(aCall({ video: { offered: false, sending: true, receiving: false } }));
    });
    expect(document.querySelectorAll('video')).toHaveLength(1);
    expect(words()).toContain('Bruno Keller sends no video');
  });

  it('shows its figures while they are asked for, renewed every second', async () => {
    jest.useFakeTimers();
    const audioReceived = {
      codec: 'opus',
      packets: 50,
      bytes: 1,
      packetsLost: 1,
      jitter: 3,
      level: 0.5,
      energy: 0.1,
    };
    phone.figures = { audioReceived };
    phone.has(aCall());
    await open();
    expect(all('region', 'Call statistics')).toHaveLength(0);
    await click('button', 'Call statistics');
    expect(figure('Packets received')).toBe('50');
    expect(figure('Jitter')).toBe('3 ms');
    expect(figure('Round-trip time')).toBe('Not known yet');

    phone.figures = { audioReceived: { ...audioReceived, packets: 100 }, roundTripTime: 12 };
    await act(() => jest.advanceTimersByTimeAsync(1000));
    expect(figure('Packets received')).toBe('100');
    expect(figure('Round-trip time')).toBe('12 ms');

    await click('button', 'Call statistics');
    expect(all('region', 'Call statistics')).toHaveLength(0);
    expect(one('button', 'Call statistics').getAttribute('aria-expanded')).toBe('false');
  });
});

describe('the microphone', () => {
  it('is asked for only on a click, after the reason', async () => {
    phone.inUse.set({ ...phone.inUse.snapshot(), microphone: { state: 'prompt' } });
    await open();
    expect(words()).toContain('Nobody hears you before you are in a call');
    expect(phone.asked).toBe(0);
    await click('button', 'Allow microphone');
    expect(phone.asked).toBe(1);
    await doing(() => {
      phone.inUse.set({ ...phone.inUse.snapshot(), microphone: { state: 'ready', label: 'Headset' } });
    });
    expect(all('button', 'Allow microphone')).toHaveLength(0);
  });

  it.each([
    ['denied', 'Open the site settings'],
    ['missing', 'Plug in a microphone'],
    ['busy', 'Close the program'],
  ] as const)('that is %s is explained, with what to do', async (state, help) => {
    phone.inUse.set({ ...phone.inUse.snapshot(), microphone: { state } });
    await open();
    expect(one('alert').textContent).toContain(help);
    await click('button', 'Try again');
    expect(phone.asked).toBe(1);
  });

  it('that our own call keeps busy is no trouble', async () => {
    phone.inUse.set({ ...phone.inUse.snapshot(), microphone: { state: 'busy' } });
    phone.has(aCall());
    await open();
    expect(all('alert')).toHaveLength(0);
  });
});

describe('other windows', () => {
  it('never cut off a conversation: the call ends first, then the window steps back', async () => {
    phone.has(aCall());
    await open();
    await doing(() => {
      phone.link.set('superseded');
    });
    expect(one('group', 'Bruno Keller')).toBeTruthy();
    expect(one('alert').textContent).toContain('the calls here go on');
    await doing(() => {
      phone.has();
    });
    expect(one('heading', 'Your companion is in use somewhere else')).toBeTruthy();
    await click('button', 'Use this window instead');
    expect(onTakeOver).toHaveBeenCalledTimes(1);
  });
});

describe('sound that the browser holds back', () => {
  it('is announced, and turned on by a click', async () => {
    phone.sound.set(true);
    await open();
    expect(one('alert').textContent).toContain('You would not hear this window ring');
    await click('button', 'Turn sound on');
    expect(phone.unblocked).toBe(1);
    await doing(() => {
      phone.sound.set(false);
    });
    expect(all('alert')).toHaveLength(0);
  });
});

it('lets go of the telephone when the window shows something else', async () => {
  await open();
  expect(phone.state.watched).toBe(true);
  leave();
  expect(phone.state.watched || phone.link.watched || phone.inUse.watched || phone.sound.watched).toBe(false);
});

function figure(name: string): string | undefined {
  const terms = [...one('region', 'Call statistics').querySelectorAll('dt')];
  return terms.find((term) => term.textContent === name)?.nextElementSibling?.textContent;
}

describe('a concealed caller', () => {
  it('is not in the title, and shown by its button', async () => {
    await open();
    await doing(() => {
      phone.has(ringing({ concealed: true, remote: { number: 'anonymous' } }));
    });
    await settleUntil('the title', () => document.title === 'Hidden caller is calling');
    expect(words()).not.toContain('anonymous');
    await click('button', 'Show caller');
    expect(phone.commands).toMatchObject([{ kind: 'reveal', callId: 'ring-1' }]);
  });
});

describe('the automatic answer', () => {
  it('is told in the header as long as it is on', async () => {
    await open();
    expect(words()).not.toContain('Automatic answer is on');
    await doing(() => {
      phone.stands({ autoAnswer: true });
    });
    expect(one('status', 'Automatic answer is on')).toBeTruthy();
  });
});
