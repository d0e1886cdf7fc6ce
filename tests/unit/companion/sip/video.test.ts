import { AppError } from '../../../../shared/errors/app-error';
import type { VideoAction } from '../../../../shared/endpoint/command';
import type { FakeTrack } from './support/fake-media';
import { InMemoryNetwork, isReInvite, responseTo } from './support/in-memory-network';
import {
  register,
  resultOf,
  talking,
  Telephone,
  twoTelephones,
  until,
  virtualTime,
} from './support/telephones';

virtualTime();

const none = { offered: false, sending: false, receiving: false };
const both = { offered: false, sending: true, receiving: true };

const video = (who: Telephone, action: VideoAction) =>
  resultOf(who.ask({ kind: 'video', callId: who.call.id, action }));

/** The light of somebody's camera. */
const light = (who: Telephone): boolean => who.camera.given.some(({ readyState }) => readyState === 'live');

const shown = (who: Telephone): FakeTrack | null | undefined =>
  who.connection.getTransceivers().find(({ kind }) => kind === 'video')?.sender.track;

/** Amira has asked for pictures and Bruno has been told. */
async function asked(amira: Telephone, bruno: Telephone): Promise<void> {
  await talking(amira, bruno);
  expect(await video(amira, 'start')).toMatchObject({ ok: true });
  await until(() => bruno.call.video.offered, 'asked');
}

describe('a call of sound', () => {
  it('becomes one with pictures when both want it', async () => {
    const { amira, bruno } = await twoTelephones();
    await asked(amira, bruno);
    expect(amira.call.video).toEqual({ ...none, requested: true });
    // Consent comes first: nothing is shown and nothing is taken.
    expect(bruno.call.video).toEqual({ ...none, offered: true });
    expect(light(bruno)).toBe(false);
    expect(shown(bruno)).toBeNull();

    expect(await video(bruno, 'start')).toMatchObject({ ok: true });
    await until(() => amira.call.video.receiving, 'pictures');
    expect([amira.call.video, bruno.call.video]).toEqual([both, both]);
    expect(shown(bruno)).toBe(bruno.camera.given[0]);
    expect(amira.endpoint.media(amira.call.id)?.local?.getVideoTracks()).toEqual([amira.camera.given[0]]);
  });

  it('never leaves the offer of pictures waiting for a person', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const before = network.sent.length;
    const started = Date.now();
    await video(amira, 'start');
    expect(Date.now() - started).toBeLessThan(200);
    expect(network.sent.slice(before).filter((message) => isReInvite(message))).toHaveLength(1);
  });

  it('stays one of sound when the other declines, and may be asked again', async () => {
    const { amira, bruno } = await twoTelephones();
    await asked(amira, bruno);
    expect(await video(bruno, 'decline')).toMatchObject({ ok: true });
    await until(() => !amira.call.video.requested, 'told');
    expect([amira.call.video, bruno.call.video]).toEqual([none, none]);
    expect([light(amira), light(bruno)]).toEqual([false, false]);
    expect(amira.call.state).toBe('connected');

    await video(amira, 'start');
    await until(() => bruno.call.video.offered, 'asked again');
  });

  it('stops asking after half a minute, on both sides', async () => {
    const { amira, bruno } = await twoTelephones();
    await asked(amira, bruno);
    await jest.advanceTimersByTimeAsync(29_000);
    expect(amira.call.video.requested).toBe(true);
    await jest.advanceTimersByTimeAsync(1_500);
    expect([amira.call.video, bruno.call.video]).toEqual([none, none]);
    expect(light(amira)).toBe(false);
  });

  it('is asked for no more when the one who asked thinks better of it', async () => {
    const { amira, bruno } = await twoTelephones();
    await asked(amira, bruno);
    await video(amira, 'stop');
    await until(() => !bruno.call.video.offered, 'withdrawn');
    expect([amira.call.video, bruno.call.video, light(amira)]).toEqual([none, none, false]);
    expect(await video(bruno, 'decline')).toMatchObject({ ok: false, code: 'illegal-call-state' });
  });

  it('shows pictures to both when both ask at the same moment', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    let refused = 0;
    network.tap = (message, from) => {
      if (from === 'client' && message.startsWith('SIP/2.0 491')) refused += 1;
      return message;
    };
    const results = await Promise.all([video(amira, 'start'), video(bruno, 'start')]);
    expect(refused).toBeGreaterThan(0);
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect([amira.call.video, bruno.call.video]).toEqual([both, both]);
  });

  it('needs a camera to ask, and says which trouble it has', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    amira.camera.refusal = new AppError('camera-denied');
    expect(await video(amira, 'start')).toMatchObject({ ok: false, code: 'camera-denied' });
    expect(amira.call.video).toEqual({ ...none, fault: 'camera-denied' });
    expect(bruno.call.video).toEqual(none);
  });

  it('is watched without a camera of one’s own by who agrees', async () => {
    const { amira, bruno } = await twoTelephones();
    await asked(amira, bruno);
    bruno.camera.refusal = new AppError('camera-missing');
    expect(await video(bruno, 'start')).toMatchObject({ ok: true });
    await until(() => amira.call.video.sending, 'one way');
    expect(bruno.call.video).toEqual({ ...none, receiving: true, fault: 'camera-missing' });
    expect(amira.call.video).toEqual({ ...none, sending: true });
    // It has been plugged in meanwhile.
    bruno.camera.refusal = undefined;
    await video(bruno, 'start');
    await until(() => amira.call.video.receiving, 'both ways');
    expect(bruno.call.video).toEqual(both);
  });

  it.each([
    ['refuses the re-INVITE', 488],
    ['is out of order', 503],
  ])('goes on when the peer %s', async (_what, status) => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    network.tap = (message, from, client) => {
      if (from !== 'client' || !isReInvite(message)) return message;
      client.receive(responseTo(message, status));
      return undefined;
    };
    expect(await video(amira, 'start')).toMatchObject({ ok: status === 488 });
    expect(amira.call).toMatchObject({ state: 'connected', video: none });
    expect([light(amira), amira.connection.signalingState]).toEqual([false, 'stable']);
    network.tap = (message) => message;
    expect(await resultOf(amira.hold(true))).toMatchObject({ ok: true });
  });

  it.each([
    ['no line for pictures', (answer: string) => answer.replace(/^m=video[^]*/m, '')],
    ['that line refused', (answer: string) => answer.replace(/^m=video 9/m, 'm=video 0')],
  ])('goes on when the peer answers with %s', async (_what, change) => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    network.tap = (message, from) => {
      if (from !== 'client' || !/^SIP\/2\.0 200[^]*^m=video/m.test(message)) return message;
      const [head = '', body = ''] = message.split('\r\n\r\n');
      const changed = change(body);
      return `${head.replace(/^content-length:.*$/im, `Content-Length: ${String(changed.length)}`)}\r\n\r\n${changed}`;
    };
    expect(await video(amira, 'start')).toMatchObject({ ok: true });
    expect(amira.call).toMatchObject({ state: 'connected', video: none });
    expect(light(amira)).toBe(false);
  });

  it('asks nothing anew when the peer that was answered with sound holds and resumes', async () => {
    const { amira, bruno } = await twoTelephones();
    await resultOf(amira.dial('202', 'video'));
    await until(() => bruno.call.state === 'incoming', 'ringing');
    await resultOf(bruno.answer('audio'));
    await until(() => amira.call.state === 'connected', 'talking');
    // The caller's camera is of no use any more.
    expect(light(amira)).toBe(false);
    await resultOf(amira.hold(true));
    await resultOf(amira.hold(false));
    expect(bruno.call.video).toEqual(none);
  });
});

describe('a call with pictures', () => {
  async function seeing() {
    const people = await twoTelephones();
    await talking(people.amira, people.bruno, 'video');
    return people;
  }

  it('has one picture resting and shown again, while the other goes on', async () => {
    const { amira, bruno } = await seeing();
    const paused = video(amira, 'pause');
    // The light goes off at once, whatever the peer makes of it.
    expect(light(amira)).toBe(false);
    expect(await paused).toMatchObject({ ok: true });
    expect(amira.call.video).toEqual({ ...none, receiving: true, paused: true });
    expect(bruno.call.video).toEqual({ ...none, sending: true });
    expect(amira.voice.enabled).toBe(true);

    expect(await video(amira, 'resume')).toMatchObject({ ok: true });
    await until(() => bruno.call.video.receiving, 'shown again');
    expect([amira.call.video, bruno.call.video]).toEqual([both, both]);
    expect(shown(amira)).toBe(amira.camera.given[1]);
  });

  it('lets both rest, and each come back', async () => {
    const { amira, bruno } = await seeing();
    await video(amira, 'pause');
    await video(bruno, 'pause');
    expect([amira.call.video, bruno.call.video]).toEqual([
      { ...none, paused: true },
      { ...none, paused: true },
    ]);
    await video(bruno, 'resume');
    await until(() => amira.call.video.receiving, 'one');
    await video(amira, 'resume');
    await until(() => bruno.call.video.receiving, 'two');
    expect([amira.call.video, bruno.call.video]).toEqual([both, both]);
  });

  it('goes back to sound on both sides', async () => {
    const { amira, bruno } = await seeing();
    expect(await video(bruno, 'stop')).toMatchObject({ ok: true });
    await until(() => !amira.call.video.sending, 'stopped');
    expect([amira.call.video, bruno.call.video]).toEqual([none, none]);
    expect([light(amira), light(bruno)]).toEqual([false, false]);
    expect(amira.call.state).toBe('connected');
    // And may become one with pictures again.
    await video(bruno, 'start');
    await until(() => amira.call.video.offered, 'asked');
    await video(amira, 'start');
    await until(() => bruno.call.video.receiving, 'pictures');
  });

  it('is held and resumed with its pictures, also while one rests', async () => {
    const { amira, bruno } = await seeing();
    await resultOf(amira.hold(true));
    expect([amira.call.video, bruno.call.video]).toEqual([none, none]);
    expect(shown(amira)?.enabled).toBe(false);
    expect(await video(amira, 'pause')).toMatchObject({ ok: false, code: 'illegal-call-state' });
    await resultOf(amira.hold(false));
    expect([amira.call.video, bruno.call.video]).toEqual([both, both]);
    expect(shown(amira)?.enabled).toBe(true);

    await video(bruno, 'pause');
    await resultOf(amira.hold(true));
    await resultOf(amira.hold(false));
    expect(bruno.call.video).toEqual({ ...none, receiving: true, paused: true });
    expect(amira.call.video).toEqual({ ...none, sending: true });
  });

  it('keeps its pictures over a new path', async () => {
    const { amira, bruno } = await seeing();
    amira.connection.path('failed');
    await until(() => amira.connection.generation === 2, 'restart');
    await until(() => bruno.connection.signalingState === 'stable', 'answered');
    amira.connection.path('connected');
    await jest.advanceTimersByTimeAsync(1_000);
    expect([amira.call.video, bruno.call.video]).toEqual([both, both]);
  });

  it('goes on with another camera when the first is unplugged, without a word to the peer', async () => {
    const { network, amira, bruno } = await seeing();
    const invites = network.count('INVITE');
    amira.camera.given[0]?.unplug();
    await until(() => shown(amira) === amira.camera.given[1], 'the other camera');
    expect(amira.endpoint.media(amira.call.id)?.local?.getVideoTracks()).toEqual([amira.camera.given[1]]);
    expect(network.count('INVITE')).toBe(invites);
    expect(bruno.call.video).toEqual(both);
  });

  it.each(['camera-missing', 'camera-denied', 'camera-busy'] as const)(
    'goes on receiving and says so when the camera is taken away (%s)',
    async (fault) => {
      const { amira, bruno } = await seeing();
      amira.camera.refusal = new AppError(fault);
      amira.camera.given[0]?.unplug();
      await until(() => !bruno.call.video.receiving, 'told');
      expect(amira.call).toMatchObject({ state: 'connected' });
      expect(amira.call.video).toEqual({ ...none, receiving: true, fault });
      amira.camera.refusal = undefined;
      await video(amira, 'start');
      await until(() => bruno.call.video.receiving, 'back');
      expect(amira.call.video).toEqual(both);
    },
  );

  it('whose camera comes when the call is over gives it back', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    let allow = (): void => undefined;
    amira.camera.gate = new Promise((resolve) => {
      allow = resolve;
    });
    const started = video(amira, 'start');
    await resultOf(bruno.hangUp());
    await until(() => amira.call.state === 'ended', 'the end');
    allow();
    expect(await started).toMatchObject({ ok: false });
    await until(() => amira.camera.given.length === 1, 'asked');
    expect(light(amira)).toBe(false);
  });

  it('refuses what makes no sense', async () => {
    const { amira, bruno } = await seeing();
    for (const action of ['start', 'resume', 'decline'] as const) {
      expect([action, await video(amira, action)]).toMatchObject([action, { code: 'illegal-call-state' }]);
    }
    await resultOf(bruno.hangUp());
    await until(() => amira.call.state === 'ended', 'the end');
    expect(await video(amira, 'stop')).toMatchObject({ ok: false, code: 'illegal-call-state' });
  });

  it('tells the peer later what it could not tell while the server was away', async () => {
    const { network, amira, bruno } = await seeing();
    network.kill();
    expect(await video(amira, 'pause')).toMatchObject({ ok: false, code: 'network' });
    expect([light(amira), amira.call.video.paused]).toEqual([false, true]);
    network.restart();
    for (const one of [amira, bruno]) one.wake();
    await until(() => !bruno.call.video.receiving, 'told after all');
  });
});

describe('what the user has chosen about pictures', () => {
  it('limits what is sent, from now on', async () => {
    let height: number | undefined = 360;
    let blocked = false;
    const listeners = new Set<() => void>();
    const network = new InMemoryNetwork();
    const pictures = {
      maxHeight: () => height,
      cameraBlocked: () => blocked,
      subscribe: (listener: () => void) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
    const amira = new Telephone('201', network, { pictures });
    const bruno = new Telephone('202', network, { pictures });
    await register(amira, bruno);
    await talking(amira, bruno, 'video');
    const sender = amira.connection.getTransceivers()[1]?.sender;
    expect(sender?.encodings).toMatchObject([{ scaleResolutionDownBy: 2, maxBitrate: 690_000 }]);

    // A camera of another size, chosen meanwhile.
    amira.camera.settings = { width: 720, height: 1440 };
    amira.camera.exchange();
    await until(() => shown(amira) === amira.camera.given[1], 'taken anew');
    expect(amira.camera.given[0]?.readyState).toBe('ended');
    expect(sender?.encodings).toMatchObject([{ scaleResolutionDownBy: 2 }]);
    height = 240;
    for (const listener of listeners) listener();
    expect(sender?.encodings).toMatchObject([{ scaleResolutionDownBy: 3 }]);
    height = undefined;
    for (const listener of listeners) listener();
    expect(sender?.encodings).toEqual([{ scaleResolutionDownBy: 1 }]);
    await resultOf(amira.hangUp());
    await until(() => bruno.call.state === 'ended', 'the end');

    // With the camera blocked a video call is answered, and watched, without being seen.
    blocked = true;
    const given = bruno.camera.given.length;
    await talking(amira, bruno, 'video');
    expect(bruno.camera.given).toHaveLength(given);
    expect(bruno.call.video).toEqual({ ...none, receiving: true, paused: true });
    await video(bruno, 'resume');
    await until(() => amira.call.video.receiving, 'shown after all');
  });
});
