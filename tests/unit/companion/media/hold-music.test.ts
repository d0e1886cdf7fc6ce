import { holdMelody, MELODY_RATE } from '../../../../shared/sounds/hold-melody';
import { HoldMusic } from '../../../../companion/media/hold-music';
import { quietLog } from '../sip/support/quiet-log';

describe('the melody', () => {
  const melody = holdMelody();
  const loudnessOf = (samples: Float32Array): number =>
    Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);

  it('is well below speech, and never silent for a whole second', () => {
    const peak = melody.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
    expect(peak).toBeCloseTo(0.1, 5);
    for (let second = 0; second < melody.length / MELODY_RATE; second += 1) {
      const loudness = loudnessOf(melody.slice(second * MELODY_RATE, (second + 1) * MELODY_RATE));
      expect(loudness).toBeGreaterThan(0.008);
      expect(loudness).toBeLessThan(0.05);
    }
  });

  it('repeats without a click: no step is larger at the seam than within', () => {
    const step = (index: number): number =>
      Math.abs((melody[index % melody.length] ?? 0) - (melody[index - 1] ?? 0));
    const steps = Array.from({ length: melody.length - 1 }, (_, index) => step(index + 1));
    expect(step(melody.length)).toBeLessThanOrEqual(steps.reduce((most, one) => Math.max(most, one), 0));
  });
});

/** As much of a browser's audio as makes a track. */
class FakeContext extends EventTarget {
  static made: FakeContext[] = [];
  readonly track = { stop: jest.fn() };
  closed = false;

  constructor(public state: AudioContextState) {
    super();
    FakeContext.made.push(this);
  }

  createMediaStreamDestination = () => ({ stream: { getAudioTracks: () => [this.track] } });
  createBuffer = () => ({ copyToChannel: () => undefined });
  createBufferSource = () => ({ connect: () => undefined, start: () => undefined });
  resume = jest.fn(() => new Promise<void>(() => undefined));

  close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  runs(): void {
    this.state = 'running';
    this.dispatchEvent(new Event('statechange'));
  }
}

describe('music on hold', () => {
  const gestures = new EventTarget();
  const choice = { music: true };
  let music: HoldMusic;

  const start = (state: AudioContextState = 'running'): void => {
    FakeContext.made = [];
    choice.music = true;
    music = new HoldMusic({
      createContext: () => new FakeContext(state) as unknown as AudioContext,
      wanted: () => choice.music,
      gestures,
      log: quietLog,
    });
  };

  it('is one generator for several calls, gone with the last', () => {
    start();
    const heard: MediaStreamTrack[] = [];
    const first = music.borrow((track) => heard.push(track));
    const second = music.borrow((track) => heard.push(track));
    expect(FakeContext.made).toHaveLength(1);
    expect(heard).toHaveLength(2);
    expect(heard[0]).toBe(heard[1]);
    first();
    first();
    expect(FakeContext.made[0]?.closed).toBe(false);
    second();
    expect(FakeContext.made[0]?.closed).toBe(true);
    expect(FakeContext.made[0]?.track.stop).toHaveBeenCalled();
    music.borrow(() => undefined);
    expect(FakeContext.made).toHaveLength(2);
  });

  it('waits in silence where the browser wants a gesture first, and begins with it', () => {
    start('suspended');
    let heard = 0;
    music.borrow(() => (heard += 1));
    expect(heard).toBe(0);
    const [context] = FakeContext.made;
    expect(context?.resume).toHaveBeenCalledTimes(1);
    gestures.dispatchEvent(new Event('pointerdown'));
    expect(context?.resume).toHaveBeenCalledTimes(2);
    context?.runs();
    context?.runs();
    expect(heard).toBe(1);
  });

  it('is not heard any more by who resumed before it began', () => {
    start('suspended');
    let heard = 0;
    music.borrow(() => (heard += 1))();
    FakeContext.made[0]?.runs();
    expect(heard).toBe(0);
  });

  it('is silence where that is chosen, or where there is no audio', () => {
    start();
    choice.music = false;
    music.borrow(() => {
      throw new Error('music');
    })();
    expect(FakeContext.made).toEqual([]);
    const broken = new HoldMusic({
      createContext: () => {
        throw new DOMException('none', 'NotSupportedError');
      },
      wanted: () => true,
      log: quietLog,
    });
    broken.borrow(() => {
      throw new Error('music');
    })();
  });
});
