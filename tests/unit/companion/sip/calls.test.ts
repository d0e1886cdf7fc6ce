import { AppError } from '../../../../shared/errors/app-error';
import { InMemoryNetwork } from './support/in-memory-network';
import { resultOf, talking, Telephone, twoTelephones, until, virtualTime } from './support/telephones';

virtualTime();

describe('a call between two people', () => {
  it('rings, is answered, is heard and ends for both', async () => {
    const { amira, bruno } = await twoTelephones();
    const dialled = await resultOf(amira.dial('202'));
    expect(dialled).toMatchObject({ ok: true, callId: amira.call.id });
    await until(() => amira.call.state === 'alerting', 'ring-back');
    expect(amira.call.remote).toEqual({ number: '202', name: 'Person 202' });
    expect(bruno.call).toMatchObject({ state: 'incoming', remote: { number: '201', name: 'Person 201' } });

    await resultOf(bruno.answer());
    await until(() => amira.call.state === 'connected', 'amira connected');
    expect(bruno.call.state).toBe('connected');
    expect(bruno.call.connectedAt).toEqual(expect.any(Number));
    for (const { connection, voice } of [amira, bruno]) {
      expect(connection.getTransceivers().map(({ currentDirection }) => currentDirection)).toEqual([
        'sendrecv',
      ]);
      expect(connection.getTransceivers()[0]?.sender.track).toBe(voice);
      expect(voice.enabled).toBe(true);
    }

    await resultOf(bruno.hangUp());
    await until(() => amira.call.state === 'ended', 'the end');
    expect([amira.call.endReason, bruno.call.endReason]).toEqual(['remote-hung-up', 'hung-up']);
    expect([amira.voice.readyState, bruno.voice.readyState]).toEqual(['ended', 'ended']);
    expect([amira.connection.closed, bruno.connection.closed]).toEqual([true, true]);
    await until(() => amira.calls.length === 0, 'ended calls disappear after a while');
  });

  it('has the open microphone attached while it rings, silent until it is answered', async () => {
    const { amira, bruno } = await twoTelephones();
    bruno.microphone.warm = true;
    await resultOf(amira.dial('202'));
    await until(() => bruno.call.state === 'incoming', 'ringing');
    await until(() => bruno.connection.getTransceivers()[0]?.sender.track === bruno.voice, 'attached');
    expect(bruno.voice.enabled).toBe(false);
    await resultOf(bruno.answer());
    await until(() => amira.call.state === 'connected', 'connected');
    expect(bruno.voice.enabled).toBe(true);
    expect(bruno.microphone.given).toHaveLength(1);
    await resultOf(bruno.hangUp());
    await until(() => amira.call.state === 'ended', 'the end');

    await resultOf(amira.dial('202'));
    await until(() => bruno.call.state === 'incoming', 'ringing again');
    await resultOf(bruno.hangUp());
    await until(() => amira.call.state === 'ended', 'declined');
    expect(bruno.microphone.given.map(({ enabled, readyState }) => [enabled, readyState])).toEqual([
      [true, 'ended'],
      [false, 'ended'],
    ]);
  });

  it('shows pictures both ways, and none when answered as an audio call', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno, 'video');
    const both = { offered: false, sending: true, receiving: true };
    expect([amira.call.video, bruno.call.video]).toEqual([both, both]);
    expect(amira.endpoint.media(amira.call.id)?.local).toBeDefined();
    await resultOf(amira.hangUp());
    await until(() => bruno.call.state === 'ended', 'the end');
    expect(amira.camera.given[0]?.readyState).toBe('ended');

    await resultOf(amira.dial('202', 'video'));
    await until(() => bruno.call.state === 'incoming', 'ringing');
    expect(bruno.call.video.offered).toBe(true);
    await resultOf(bruno.answer('audio'));
    await until(() => amira.call.state === 'connected', 'connected');
    const none = { offered: false, sending: false, receiving: false };
    expect([amira.call.video, bruno.call.video]).toEqual([none, none]);
    expect(bruno.camera.given).toHaveLength(1);
    expect(amira.connection.getTransceivers()[0]?.currentDirection).toBe('sendrecv');
  });

  it('takes a video call without a camera, receiving only', async () => {
    const { amira, bruno } = await twoTelephones();
    bruno.camera.refusal = new AppError('camera-missing');
    await talking(amira, bruno, 'video');
    expect(bruno.call.video).toEqual({
      offered: false,
      sending: false,
      receiving: true,
      fault: 'camera-missing',
    });
    expect(amira.call.video).toEqual({ offered: false, sending: true, receiving: false });
  });

  it.each([
    ['declined', 'remote-declined', 'declined'],
    ['cancelled', 'cancelled', 'remote-cancelled'],
  ])('can be %s', async (what, forAmira, forBruno) => {
    const { amira, bruno } = await twoTelephones();
    await resultOf(amira.dial('202'));
    await until(() => amira.call.state === 'alerting', 'ringing');
    if (what === 'declined') await resultOf(bruno.ask({ kind: 'decline', callId: bruno.call.id }));
    else await resultOf(amira.hangUp());
    await until(() => amira.call.state === 'ended' && bruno.call.state === 'ended', 'the end');
    expect([amira.call.endReason, bruno.call.endReason]).toEqual([forAmira, forBruno]);
  });

  it('says why a number cannot be reached', async () => {
    const { amira } = await twoTelephones();
    await resultOf(amira.dial('999'));
    await until(() => amira.call.state === 'ended', 'unknown');
    expect(amira.call.endReason).toBe('not-found');
    await resultOf(amira.dial('203'));
    await until(() => amira.call.state === 'ended', 'nobody there');
    expect(amira.call.endReason).toBe('unreachable');
  });

  it('can be given up while the microphone is still being asked for', async () => {
    const { amira, bruno } = await twoTelephones();
    let allow = (): void => undefined;
    amira.microphone.gate = new Promise((resolve) => {
      allow = resolve;
    });
    const dialled = amira.dial('202');
    await until(() => amira.calls.length === 1, 'shown');
    await resultOf(amira.hangUp());
    allow();
    await resultOf(dialled);
    expect(amira.call).toMatchObject({ state: 'ended', endReason: 'cancelled' });
    expect(amira.voice.readyState).toBe('ended');
    expect(bruno.calls).toHaveLength(0);
  });

  it('fails with what is wrong with the microphone, on either side', async () => {
    const { amira, bruno } = await twoTelephones();
    amira.microphone.refusal = new AppError('microphone-denied');
    expect(await resultOf(amira.dial('202'))).toMatchObject({ ok: false, code: 'microphone-denied' });
    expect(amira.call).toMatchObject({ state: 'ended', endReason: 'media-failed' });

    amira.microphone.refusal = undefined;
    bruno.microphone.refusal = new AppError('microphone-busy');
    await resultOf(amira.dial('202'));
    await until(() => bruno.calls.length > 0, 'ringing');
    expect(await resultOf(bruno.answer())).toMatchObject({ ok: false, code: 'microphone-busy' });
    expect(bruno.call.state).toBe('incoming');
    bruno.microphone.refusal = undefined;
    expect(await resultOf(bruno.answer())).toMatchObject({ ok: true });
  });
});

describe('several calls', () => {
  it('are one conversation at a time: a second call holds the first, resuming holds the other', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const first = amira.call.id;
    const firstVoice = amira.voice;
    await resultOf(bruno.dial('201'));
    await until(() => amira.calls.length === 2, 'a second call');
    await resultOf(amira.answer());
    await until(() => amira.call.state === 'connected', 'the second is answered');
    expect(amira.calls.find(({ id }) => id === first)?.state).toBe('held');
    expect(firstVoice.enabled).toBe(false);
    expect(amira.voice.enabled).toBe(true);

    await until(() => bruno.calls[0]?.remoteHold === true, 'bruno learns of the hold');
    expect(await resultOf(amira.ask({ kind: 'hold', callId: first, held: false }))).toMatchObject({
      ok: true,
    });
    expect(amira.calls.map(({ state }) => state)).toEqual(['connected', 'held']);
  });

  it('are eight at most, in both directions', async () => {
    const { amira, bruno } = await twoTelephones();
    for (let count = 0; count < 8; count += 1) await resultOf(amira.dial('202'));
    await until(() => bruno.calls.length === 8, 'eight calls ring');
    expect(await resultOf(amira.dial('202'))).toMatchObject({ ok: false, code: 'too-many-calls' });
    expect(await resultOf(bruno.dial('201'))).toMatchObject({ ok: false, code: 'too-many-calls' });
  });
});

describe('a command', () => {
  it('runs once however often it comes', async () => {
    const { amira, bruno } = await twoTelephones();
    const command = {
      kind: 'dial',
      id: 'once',
      target: { kind: 'number', number: '202' },
      media: 'audio',
    } as const;
    const results = await Promise.all([
      resultOf(amira.endpoint.execute(command)),
      resultOf(amira.endpoint.execute(command)),
    ]);
    expect(results[0]).toEqual(results[1]);
    expect(amira.calls).toHaveLength(1);
    await until(() => bruno.calls.length > 0, 'ringing');
    expect(bruno.calls).toHaveLength(1);
    expect(amira.call.commandId).toBe('once');
  });

  it('that makes no sense is refused and changes nothing', async () => {
    const { amira, bruno } = await twoTelephones();
    const nobody = 'no-such-call';
    expect(await resultOf(amira.ask({ kind: 'hang-up', callId: nobody }))).toMatchObject({ code: nobody });
    await resultOf(amira.dial('202'));
    await until(() => amira.call.state === 'alerting', 'ringing');
    const { id } = amira.call;
    const illegal = { ok: false, code: 'illegal-call-state' };
    expect(await resultOf(amira.answer())).toMatchObject(illegal);
    expect(await resultOf(amira.hold(true))).toMatchObject(illegal);
    expect(await resultOf(amira.ask({ kind: 'decline', callId: id }))).toMatchObject(illegal);
    expect(await resultOf(amira.ask({ kind: 'dtmf', callId: id, tones: '1' }))).toMatchObject(illegal);
    expect(await resultOf(amira.ask({ kind: 'dtmf', callId: id, tones: '1\r\n2' }))).toMatchObject({
      code: 'invalid-input',
    });
    const uri = 'sip:202@calls.test?Replaces=x';
    const smuggled = amira.ask({ kind: 'dial', target: { kind: 'uri', uri }, media: 'audio' });
    expect(await resultOf(smuggled)).toMatchObject({ code: 'invalid-input' });
    expect(amira.call.state).toBe('alerting');
    expect(bruno.call.state).toBe('incoming');
  });
});

describe('in a conversation', () => {
  it('muting silences one voice and says so', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    await resultOf(amira.ask({ kind: 'mute', callId: amira.call.id, muted: true }));
    expect(amira.call.muted).toBe(true);
    expect(amira.voice.enabled).toBe(false);
    expect(bruno.voice.enabled).toBe(true);
    await resultOf(amira.hold(true));
    await resultOf(amira.hold(false));
    expect(amira.voice.enabled).toBe(false);
  });

  it('tones go out with the voice, after those still waiting, wherever its sender stands', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno, 'video');
    const [audio] = amira.connection.getTransceivers();
    // A browser may list the picture first.
    amira.connection.getTransceivers().reverse();
    await resultOf(amira.ask({ kind: 'dtmf', callId: amira.call.id, tones: '12' }));
    await resultOf(amira.ask({ kind: 'dtmf', callId: amira.call.id, tones: ',3#' }));
    expect(audio?.sender.dtmf?.toneBuffer).toBe('12,3#');
  });

  it('tones go by INFO to a peer that cannot take them in the stream', async () => {
    const { network, amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const infos: string[] = [];
    network.tap = (message, from) => {
      if (from === 'client' && message.startsWith('INFO ')) infos.push(message);
      return message;
    };
    const dtmf = amira.connection.getTransceivers()[0]?.sender.dtmf;
    if (dtmf) dtmf.canInsertDTMF = false;
    expect(await resultOf(amira.ask({ kind: 'dtmf', callId: amira.call.id, tones: '7#' }))).toMatchObject({
      ok: true,
    });
    expect(infos.map((text) => /Signal=(.)/.exec(text)?.[1])).toEqual(['7', '#']);
  });

  it('an unplugged microphone is replaced by the one there is now', async () => {
    const { amira, bruno } = await twoTelephones();
    await talking(amira, bruno);
    const lost = amira.voice;
    lost.unplug();
    await until(() => amira.voice !== lost, 'a new track');
    await until(() => amira.connection.getTransceivers()[0]?.sender.track === amira.voice, 'sent');
    expect(amira.voice.enabled).toBe(true);
  });

  it('the digits after a number are sent once somebody answers', async () => {
    const { amira, bruno } = await twoTelephones();
    const target = { kind: 'number', number: '202', postDial: ',,12;3#' } as const;
    await resultOf(amira.ask({ kind: 'dial', target, media: 'audio' }));
    await until(() => bruno.calls.length > 0, 'ringing');
    await resultOf(bruno.answer());
    const sent = () => amira.connection.getTransceivers()[0]?.sender.dtmf?.toneBuffer;
    expect(sent()).toBe('');
    await until(() => amira.call.digits?.stage === 'sending', 'under way');
    await until(() => amira.call.digits?.stage === 'waiting', 'the first ones sent');
    expect(sent()).toBe('12');
    expect(amira.call.digits).toEqual({ stage: 'waiting', left: 2 });
    expect(JSON.stringify(amira.call)).not.toContain('3#');
    await resultOf(amira.ask({ kind: 'digits', callId: amira.call.id, action: 'send' }));
    await until(() => amira.call.digits === undefined, 'all sent');
    expect(sent()).toBe('123#');
    expect(
      await resultOf(amira.ask({ kind: 'digits', callId: amira.call.id, action: 'send' })),
    ).toMatchObject({ ok: false, code: 'illegal-call-state' });
  });

  it('the digits that wait are given up when their user says so, and with the call', async () => {
    const { amira, bruno } = await twoTelephones();
    const target = { kind: 'number', number: '202', postDial: ';1234#' } as const;
    await resultOf(amira.ask({ kind: 'dial', target, media: 'audio' }));
    await until(() => bruno.calls.length > 0, 'ringing');
    await resultOf(bruno.answer());
    await until(() => amira.call.digits?.stage === 'waiting', 'waiting');
    await resultOf(amira.ask({ kind: 'digits', callId: amira.call.id, action: 'cancel' }));
    expect(amira.call.digits).toBeUndefined();
    expect(amira.connection.getTransceivers()[0]?.sender.dtmf?.toneBuffer).toBe('');
    await resultOf(bruno.hangUp());

    await until(() => amira.calls.length === 0, 'the call is gone');
    await resultOf(amira.ask({ kind: 'dial', target: { ...target, postDial: ',,,,,,1' }, media: 'audio' }));
    await until(() => bruno.calls.some(({ state }) => state === 'incoming'), 'ringing again');
    await resultOf(bruno.answer());
    await until(() => amira.call.digits?.stage === 'sending', 'under way');
    await resultOf(amira.hangUp());
    expect(amira.call.digits).toBeUndefined();
  });
});

describe('closing', () => {
  it('in the midst of a cancelled call is no trouble, and hanging up twice is once', async () => {
    const { network, amira } = await twoTelephones();
    network.tap = (message) => (message.startsWith('INVITE ') ? undefined : message);
    await resultOf(amira.dial('202'));
    expect(await resultOf(amira.hangUp())).toMatchObject({ ok: true });
    expect(amira.call.state).toBe('ending');
    expect(await resultOf(amira.hangUp())).toMatchObject({ ok: true });
    const closed = amira.endpoint.close();
    await jest.advanceTimersByTimeAsync(3_000);
    await closed;
    expect(amira.call).toMatchObject({ state: 'ended', endReason: 'cancelled' });
  });
});

describe('the automatic answer', () => {
  it('is remembered and published; a telephone that cannot remember it refuses', async () => {
    const kept = { on: true };
    let tell: () => void = () => undefined;
    const autoAnswer = {
      subscribe: (listener: () => void) => {
        tell = listener;
        return () => undefined;
      },
      read: () => kept.on,
      write: (on: boolean) => {
        kept.on = on;
      },
    };
    const amira = new Telephone('201', new InMemoryNetwork(), { autoAnswer });
    expect(amira.state.autoAnswer).toBe(true);
    expect((await resultOf(amira.ask({ kind: 'auto-answer', on: false }))).ok).toBe(true);
    expect([amira.state.autoAnswer, kept.on]).toEqual([false, false]);

    kept.on = true;
    tell();
    expect(amira.state.autoAnswer).toBe(true);

    const { bruno } = await twoTelephones();
    const refused = await resultOf(bruno.ask({ kind: 'auto-answer', on: true }));
    expect(refused).toMatchObject({ ok: false, code: 'not-supported' });
  });
});
