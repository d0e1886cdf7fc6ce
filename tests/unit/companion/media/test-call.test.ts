import { loudness } from '../../../../companion/media/level-probe';
import { TestCall, type TestCallOptions } from '../../../../companion/media/test-call';
import { AppError } from '../../../../shared/errors/app-error';
import { asTrack, FakeTrack } from '../sip/support/fake-media';
import { settled } from './fake-devices';

function test(over: Partial<TestCallOptions> = {}, energy = 0.2) {
  const track = new FakeTrack('audio');
  const steps: string[] = [];
  let closed = 0;
  const call = new TestCall({
    acquire: () => Promise.resolve(asTrack(track)),
    loopBack: () =>
      Promise.resolve({
        received: {} as MediaStream,
        energy: () => Promise.resolve(energy),
        close: () => (closed += 1),
      }),
    record: () => Promise.resolve(new Blob(['voice'])),
    play: () => Promise.resolve(),
    output: { snapshot: () => ({ deviceId: 'h', volume: 0.5 }), subscribe: () => () => undefined },
    ...over,
  });
  call.subscribe(() => steps.push(call.snapshot().step));
  return { call, track, steps, closed: () => closed };
}

describe('a test call', () => {
  it('records what arrives, plays it where the person hears others, and lets go of everything', async () => {
    const play = jest.fn(() => Promise.resolve());
    const { call, track, steps, closed } = test({ play });
    await call.start();
    expect(steps).toEqual(['preparing', 'recording', 'playing', 'done']);
    expect(call.snapshot()).toEqual({ step: 'done', heard: true });
    expect(play).toHaveBeenCalledWith(
      expect.any(Blob),
      4000,
      { deviceId: 'h', volume: 0.5 },
      expect.anything(),
    );
    expect([track.readyState, closed()]).toEqual(['ended', 1]);
  });

  it('says so when nothing was heard', async () => {
    const { call } = test({}, 1e-7);
    await call.start();
    expect(call.snapshot()).toEqual({ step: 'done', heard: false });
  });

  it.each([
    [{ acquire: () => Promise.reject(new AppError('microphone-denied')) }, { code: 'microphone-denied' }],
    [{ loopBack: () => Promise.reject(new Error('no codec')) }, { code: 'media-failed' }],
    [{ record: () => Promise.reject(new Error('no recorder')) }, { code: 'media-failed' }],
    [{ play: () => Promise.reject(new Error('output takes no sound')) }, { step: 'unplayed' }],
  ])('names what went wrong, and can be tried again (%#)', async (over, outcome) => {
    const { call } = test(over);
    await call.start();
    expect(call.snapshot()).toMatchObject(outcome);
    void call.start();
    expect(call.snapshot()).toEqual({ step: 'preparing' });
  });

  it('can be stopped in the midst of it, and leaves no microphone open', async () => {
    let begin: (stream: Blob) => void = () => undefined;
    const play = jest.fn(() => Promise.resolve());
    const recorded = new Promise<Blob>((resolve) => {
      begin = resolve;
    });
    const { call, track, closed } = test({ record: () => recorded, play });
    void call.start();
    await settled();
    expect(call.snapshot()).toEqual({ step: 'recording' });
    call.stop();
    begin(new Blob());
    await settled();
    expect(call.snapshot()).toEqual({ step: 'idle' });
    expect([track.readyState, closed(), play.mock.calls.length]).toEqual(['ended', 1, 0]);
  });
});

describe('the level of a microphone', () => {
  it('counts as ears do', () => {
    const tone = (size: number) => Float32Array.from({ length: 100 }, (_, at) => (at % 2 ? size : -size));
    expect(loudness(tone(0))).toBe(0);
    expect(loudness(tone(1))).toBe(1);
    expect(loudness(tone(0.1))).toBeCloseTo(1 - 20 / 60);
    expect(loudness(new Float32Array(0))).toBe(0);
  });
});
