/** @jest-environment jsdom */
import type { CallState } from '../../../../../shared/call/call-state';
import { AppError } from '../../../../../shared/errors/app-error';
import type { JoinTarget } from '../../../../../shared/meetings/join-target';
import { MeetingsPanel } from '../../../../../shared/ui/meetings/meetings-panel';
import { allByRole, byRole, click, nameOf, render, settle, unmountAll } from '../../../../support/dom';
import { callWith, readyWith, stateWith } from '../support/fake-endpoint';
import { FakeMeetings, meetingAt, MINUTE, roomOf } from '../support/fake-meetings';
import { announced, inApp } from '../support/in-app';

const phone: JoinTarget = {
  kind: 'phone',
  target: { kind: 'number', number: '202', postDial: ',,4711#;9902#' },
};
const web: JoinTarget = { kind: 'web', service: 'zoom', url: 'https://us02web.zoom.us/j/1?pwd=x' };
const room: JoinTarget = {
  kind: 'room',
  slug: 'board',
  url: 'https://calls.example.test/meet/board',
  pin: '4711',
};

afterEach(async () => {
  await unmountAll();
  jest.useRealTimers();
});

const page = () => document.body.textContent;
const joinButtons = () =>
  allByRole('button')
    .map(nameOf)
    .filter((name) => /^(Join|Rejoin)/.test(name));

async function shown(fake: FakeMeetings, locale: 'en' | 'fr' = 'en', endpoint = readyWith([])) {
  const desk = fake.desk();
  await render(inApp(<MeetingsPanel desk={desk} endpoint={endpoint} />, locale));
  return desk;
}

describe('the meetings of a page', () => {
  it('are joined by telephone with their digits, which are counted and never shown', async () => {
    const fake = new FakeMeetings();
    fake.show([meetingAt(-5, 25, { subject: 'Carrier', targets: [phone] })]);
    await shown(fake);
    expect(page()).toContain('Calls 202 and sends 10 digits');
    expect(page()).not.toMatch(/4711|9902/);
    await click(byRole('button', 'Join Carrier'));
    expect(fake.commands).toMatchObject([
      { kind: 'dial', media: 'audio', target: { number: '202', postDial: ',,4711#;9902#', name: 'Carrier' } },
    ]);
    expect(fake.remembered).toMatchObject([{ subject: 'Carrier', target: { kind: 'phone' } }]);
    expect(joinButtons()).toEqual(['Rejoin Carrier']);
  });

  it('of other services open at the address that is shown', async () => {
    const fake = new FakeMeetings();
    fake.show([meetingAt(-5, 25, { subject: 'Rollout', targets: [web, phone] })]);
    await shown(fake);
    expect(page()).toContain('Opens Zoom in the browser: us02web.zoom.us');
    await click(byRole('button', 'Join Rollout'));
    expect(fake.opened).toEqual(['https://us02web.zoom.us/j/1?pwd=x']);
    expect(announced('polite')).toContain('The meeting opens in the browser.');
    byRole('button', 'Other ways to join Rollout');
  });

  it('say that one is in them while the call lasts, and are rejoined after it', async () => {
    const fake = new FakeMeetings();
    fake.show([meetingAt(-5, 25, { subject: 'Carrier', targets: [phone] })]);
    const endpoint = readyWith([]);
    await shown(fake, 'en', endpoint);
    await click(byRole('button', 'Join Carrier'));
    const during = (state: CallState) =>
      settle(() => {
        endpoint.publish({ state: stateWith([callWith({ id: 'call', state })]) });
      });
    await during('connected');
    expect(byRole('button', 'Joined: Carrier').getAttribute('aria-disabled')).toBe('true');
    await click(byRole('button', 'Joined: Carrier'));
    expect(fake.commands).toHaveLength(1);
    await during('ended');
    expect(joinButtons()).toEqual(['Rejoin Carrier']);
  });

  it('in a room of ours are dialled as the server says', async () => {
    const fake = new FakeMeetings();
    fake.show([meetingAt(-5, 25, { subject: 'Board', targets: [room] })]);
    await shown(fake);
    await click(byRole('button', 'Join Board'));
    expect(fake.joins).toEqual([['board', '4711']]);
    expect(fake.commands).toMatchObject([{ kind: 'dial', target: { number: '8201' } }]);
  });

  it('that are cancelled, over or without a way have no button', async () => {
    const fake = new FakeMeetings();
    fake.show([
      meetingAt(-5, 25, { subject: 'Off', targets: [phone], cancelled: true }),
      meetingAt(0, 25, { subject: 'Lunch', location: 'Chez Marcel' }),
      meetingAt(0, 25, { subject: '', id: 'nameless' }),
    ]);
    await shown(fake);
    expect(joinButtons()).toEqual([]);
    expect(page()).toContain('Chez Marcel');
    expect(page()).toContain('Meeting without a subject');
    expect(page()).toContain('Cancelled');
  });

  it('show markup of a subject as text', async () => {
    const fake = new FakeMeetings();
    fake.show([meetingAt(0, 25, { subject: '<img src=x onerror=alert(1)>' })]);
    await shown(fake);
    expect(document.querySelector('img')).toBeNull();
    expect(page()).toContain('<img src=x');
  });

  it('say when joining fails, beside the meeting', async () => {
    const fake = new FakeMeetings();
    fake.result = (id) => ({ id, ok: false, code: 'no-companion' });
    fake.show([meetingAt(-5, 25, { subject: 'Carrier', targets: [phone] })]);
    await shown(fake);
    await click(byRole('button', 'Join Carrier'));
    expect(announced('assertive')).not.toBe('');
    expect(fake.remembered).toEqual([]);
    expect(joinButtons()).toEqual(['Join Carrier']);
  });

  it('come nearer while one looks, and are announced as they start', async () => {
    jest.useFakeTimers({ now: new Date(2026, 10, 25, 10, 0).getTime() });
    const fake = new FakeMeetings();
    fake.show([meetingAt(7, 30, { subject: 'Rollout', targets: [web] })]);
    await shown(fake);
    expect(page()).toContain('in 7 min');
    const pass = (minutes: number) => settle(() => jest.advanceTimersByTime(minutes * MINUTE));
    await pass(1);
    expect(page()).toContain('in 6 min');
    await pass(1);
    expect(announced('polite')).toContain('Rollout starts in 5 minutes.');
    for (let left = 5; left > 0; left -= 1) await pass(1);
    expect(page()).toContain('· now');
    expect(announced('polite')).toContain('Rollout starts now.');
  });

  it('say what helps where there are none', async () => {
    const fake = new FakeMeetings();
    await shown(fake);
    expect(page()).toContain('Nothing more today or tomorrow');
    await settle(() => {
      fake.show([], { kind: 'absent' });
    });
    expect(page()).toContain('Your administrator has not connected Microsoft 365');
    await settle(() => {
      fake.show([meetingAt(0, 25)], { kind: 'failed', code: 'network' });
    });
    expect(page()).toContain('This is what it held last.');
    await click(byRole('button', 'Try again'));
    expect(fake.retries).toBe(1);
  });

  it('speak French', async () => {
    const fake = new FakeMeetings();
    fake.show([meetingAt(-5, 25, { subject: 'Point client', targets: [phone] })]);
    await shown(fake, 'fr');
    byRole('button', 'Rejoindre Point client');
    byRole('button', 'Démarrer ma réunion');
    expect(page()).toContain('en cours');
  });
});

describe('a meeting of one’s own', () => {
  it('starts in the only room there is, as its moderator', async () => {
    const fake = new FakeMeetings();
    fake.rooms = [roomOf('Board')];
    await shown(fake);
    await click(byRole('button', 'Start my meeting'));
    expect(fake.joins).toEqual([['board', undefined]]);
    expect(fake.used).toEqual(['room-board']);
  });

  it('starts in one of several, which is chosen', async () => {
    const fake = new FakeMeetings();
    fake.rooms = [roomOf('Weekly'), roomOf('Board'), { ...roomOf('Boss'), mine: false }];
    await shown(fake);
    await click(byRole('button', 'Start my meeting'));
    expect(fake.joins).toEqual([]);
    expect(page()).not.toContain('Boss');
    await click(byRole('button', 'Room Board, 8201'));
    expect(fake.joins).toEqual([['board', undefined]]);
  });

  it('needs a room, and says so', async () => {
    const fake = new FakeMeetings();
    await shown(fake);
    await click(byRole('button', 'Start my meeting'));
    expect(page()).toContain('You have no meeting room of your own.');
    fake.rooms = new AppError('network');
    await click(byRole('button', 'Start my meeting'));
    await click(byRole('button', 'Start my meeting'));
    expect(announced('assertive')).not.toBe('');
  });
});

describe('the meeting joined last', () => {
  it('is offered again on another device, for as long as it may go on', async () => {
    const fake = new FakeMeetings();
    fake.last = { subject: 'Board', at: Date.now() - 60 * MINUTE, target: room };
    const desk = await shown(fake);
    await settle(() => desk.start());
    expect(page()).toContain('You joined this last');
    await click(byRole('button', 'Rejoin Board'));
    expect(fake.joins).toEqual([['board', '4711']]);

    const old = new FakeMeetings();
    old.last = { subject: 'Board', at: Date.now() - 13 * 60 * MINUTE, target: room };
    const late = old.desk();
    await late.start();
    expect(late.lastJoined()).toBeUndefined();
  });
});
