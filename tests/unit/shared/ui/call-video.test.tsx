/** @jest-environment jsdom */
import type { Call, VideoState } from '../../../../shared/call/call';
import { CallList } from '../../../../shared/ui/calls/call-list';
import { allByRole, byRole, click, nameOf, render, settle, unmountAll } from '../../../support/dom';
import { callWith, readyWith, stateWith, type FakeEndpoint } from './support/fake-endpoint';
import { announced, inApp } from './support/in-app';

afterEach(unmountAll);

const talking = (video: Partial<VideoState> = {}, change: Partial<Call> = {}): Call =>
  callWith({
    state: 'connected',
    connectedAt: Date.now(),
    video: { offered: false, sending: false, receiving: false, ...video },
    ...change,
  });

const videoButtons = (): string[] =>
  allByRole('button')
    .map(nameOf)
    .filter((name) => /video$/.test(name));

const becomes = (endpoint: FakeEndpoint, call: Call) =>
  settle(() => {
    endpoint.publish({ state: stateWith([call]) });
  });

describe('the pictures of a call', () => {
  it.each<[string, Partial<VideoState>, readonly string[]]>([
    ['none', {}, ['Turn on video']],
    ['asked for', { requested: true }, ['Stop video']],
    ['both ways', { sending: true, receiving: true }, ['Pause video', 'Stop video']],
    ['ours resting', { receiving: true, paused: true }, ['Resume video', 'Stop video']],
    ['both resting', { paused: true }, ['Resume video', 'Stop video']],
    [
      'watched without a camera',
      { receiving: true, fault: 'camera-missing' },
      ['Turn on video', 'Stop video'],
    ],
    ['the question is open', { offered: true }, ['Turn on my video']],
  ])('%s: what can be done', async (_what, video, buttons) => {
    await render(inApp(<CallList endpoint={readyWith([talking(video)])} />));
    expect(videoButtons()).toEqual(buttons);
  });

  it('cannot be changed while the call is on hold', async () => {
    await render(inApp(<CallList endpoint={readyWith([talking({ paused: true }, { state: 'held' })])} />));
    expect(videoButtons()).toEqual([]);
  });

  it('are asked for, paused, shown again and stopped by their buttons', async () => {
    const endpoint = readyWith([talking()]);
    await render(inApp(<CallList endpoint={endpoint} />));
    const steps: [string, Partial<VideoState>][] = [
      ['Turn on video', { sending: true, receiving: true }],
      ['Pause video', { receiving: true, paused: true }],
      ['Resume video', { sending: true, receiving: true }],
      ['Stop video', {}],
    ];
    for (const [button, after] of steps) {
      await click(byRole('button', button));
      await settle(() => {
        endpoint.answer();
      });
      await becomes(endpoint, talking(after));
    }
    expect(endpoint.commands.map((command) => 'action' in command && command.action)).toEqual([
      'start',
      'pause',
      'resume',
      'stop',
    ]);
  });

  it('say in the state of the call where they stand', async () => {
    const endpoint = readyWith([talking({ requested: true })]);
    await render(inApp(<CallList endpoint={endpoint} />));
    expect(byRole('status').textContent).toBe('Connected · Waiting for the other person to turn on video');
    await becomes(endpoint, talking({ receiving: true, paused: true }));
    expect(byRole('status').textContent).toBe('Connected · Your camera is paused');
  });
});

describe('the question of the other side', () => {
  it('is read out, and answered in the card', async () => {
    const endpoint = readyWith([talking()]);
    await render(inApp(<CallList endpoint={endpoint} />));
    await becomes(endpoint, talking({ offered: true }));
    expect(announced('assertive')).toBe('Bruno Benoît wants to turn on video');
    const card = byRole('group', 'Bruno Benoît');
    expect(card.textContent).toContain('Bruno Benoît wants to turn on video');
    await click(byRole('button', 'Not now', card));
    await settle(() => {
      endpoint.answer();
    });
    await click(byRole('button', 'Turn on my video', card));
    expect(endpoint.commands).toMatchObject([
      { kind: 'video', callId: 'call-1', action: 'decline' },
      { kind: 'video', callId: 'call-1', action: 'start' },
    ]);
  });

  it('hands the focus to the call when it is answered', async () => {
    const endpoint = readyWith([talking({ offered: true })]);
    await render(inApp(<CallList endpoint={endpoint} />));
    byRole('button', 'Not now').focus();
    await becomes(endpoint, talking());
    expect(document.activeElement).toBe(byRole('group', 'Bruno Benoît'));
  });

  it('does not tell who asks as long as they are hidden', async () => {
    await render(inApp(<CallList endpoint={readyWith([talking({ offered: true }, { concealed: true })])} />));
    expect(document.body.textContent).not.toContain('Bruno');
    expect(announced('assertive')).toBe('Hidden caller wants to turn on video');
  });
});

describe('our own question', () => {
  const none = 'The other person did not turn on video. The call goes on with sound.';

  it('that comes to nothing says so', async () => {
    const endpoint = readyWith([talking({ requested: true })]);
    await render(inApp(<CallList endpoint={endpoint} />));
    await becomes(endpoint, talking());
    expect(document.body.textContent).toContain(none);
    expect(announced('polite')).toBe(none);
    await becomes(endpoint, talking({ requested: true }));
    expect(byRole('group', 'Bruno Benoît').textContent).not.toContain(none);
    await becomes(endpoint, talking({ sending: true, receiving: true }));
    await becomes(endpoint, talking());
    expect(byRole('group', 'Bruno Benoît').textContent).not.toContain(none);
  });

  it('taken back is no news', async () => {
    const endpoint = readyWith([talking({ requested: true })]);
    await render(inApp(<CallList endpoint={endpoint} />));
    await click(byRole('button', 'Stop video'));
    await becomes(endpoint, talking());
    expect(document.body.textContent).not.toContain(none);
  });
});

it('says once why there is no picture of one’s own', async () => {
  const endpoint = readyWith([talking()]);
  await render(inApp(<CallList endpoint={endpoint} />));
  await click(byRole('button', 'Turn on video'));
  await becomes(endpoint, talking({ fault: 'camera-denied' }));
  await settle(() => {
    endpoint.answer('camera-denied');
  });
  const card = byRole('group', 'Bruno Benoît');
  expect(card.textContent.match(/The camera is not allowed/g)).toHaveLength(1);
});

it('speaks French', async () => {
  await render(inApp(<CallList endpoint={readyWith([talking({ offered: true })])} />, 'fr'));
  expect(byRole('button', 'Activer ma vidéo')).toBeTruthy();
  expect(byRole('button', 'Pas maintenant')).toBeTruthy();
});
