import { FRAME } from '../../../../../server/conference/media/frame';
import { loudestOf } from '../../../../../server/conference/media/loudest';
import { Metronome } from '../../../../../server/conference/media/metronome';
import { addTo, clipped, levelOf, without } from '../../../../../server/conference/media/mix';
import { PcmQueue } from '../../../../../server/conference/media/pcm-queue';
import { framesOf, WaitingMusic } from '../../../../../server/conference/media/sounds';

const flat = (value: number): Int16Array => new Int16Array(FRAME).fill(value);

describe('a mix', () => {
  it('is the sum for who listens, and the sum without themselves for who speaks', () => {
    const sum = new Int32Array(FRAME);
    const voices = [flat(1000), flat(-300), flat(20)] as const;
    for (const voice of voices) addTo(sum, voice);
    expect(clipped(sum, flat(0))[17]).toBe(720);
    expect(without(sum, voices[0], flat(0))[17]).toBe(-280);
    expect(without(sum, voices[1], flat(0))[959]).toBe(1020);
  });

  it('is cut at the loudest there is, and one voice less is still exact', () => {
    const sum = new Int32Array(FRAME);
    for (let voice = 0; voice < 3; voice++) addTo(sum, flat(30_000));
    expect(clipped(sum, flat(0))[0]).toBe(32_767);
    addTo(sum, flat(-30_000));
    addTo(sum, flat(-30_000));
    expect(without(sum, flat(30_000), flat(0))[0]).toBe(0);
  });

  it('knows how loud a voice is', () => {
    expect(levelOf(flat(0))).toBe(127);
    expect(levelOf(flat(32_767))).toBe(0);
    expect(levelOf(flat(3_277))).toBe(20);
    expect(levelOf(flat(1))).toBeLessThan(127);
  });
});

describe('the loudest', () => {
  const speaker = (level: number, heard = false) => ({ level, heard });

  it('are the few that are heard, never breath', () => {
    const [a, b, c, d] = [speaker(30), speaker(20), speaker(69), speaker(70)];
    expect(loudestOf([a, b, c, d], 2)).toEqual([b, a]);
    expect(loudestOf([c, d], 4)).toEqual([c]);
  });

  it('keep the floor against somebody hardly louder', () => {
    const [before, louder, muchLouder] = [speaker(30, true), speaker(28), speaker(26)];
    expect(loudestOf([before, louder], 1)).toEqual([before]);
    expect(loudestOf([before, muchLouder], 1)).toEqual([muchLouder]);
  });
});

describe('decoded sound that waits', () => {
  it('is taken a frame at a time, in its order, with silence for what is missing', () => {
    const queue = new PcmQueue();
    queue.push(new Int16Array(FRAME + 10).fill(5));
    const frame = flat(1);
    expect(queue.shift(frame)).toBe(true);
    expect(frame.every((sample) => sample === 5)).toBe(true);
    expect(queue.shift(frame)).toBe(true);
    expect([frame[9], frame[10]]).toEqual([5, 0]);
    expect(queue.shift(frame)).toBe(false);
    for (let packet = 0; packet < 100; packet++) queue.push(new Int16Array(5760));
    expect(queue.length).toBeLessThanOrEqual(12_000);
  });
});

describe('a beat', () => {
  /** Wakes up late by turns, as a busy machine does. */
  class LazyPulse {
    #now = 0;
    #next: { at: number; action: () => void } | undefined;

    constructor(private readonly late: (wake: number) => number) {}

    now(): number {
      return this.#now;
    }

    after(milliseconds: number, action: () => void): void {
      this.#next = { at: this.#now + milliseconds, action };
    }

    run(until: number): void {
      for (let wake = 0; this.#next && this.#next.at <= until; wake++) {
        const { at, action } = this.#next;
        this.#next = undefined;
        this.#now = at + this.late(wake);
        action();
      }
    }
  }

  it('keeps its time over minutes, however late its timers are', () => {
    const pulse = new LazyPulse((wake) => (wake * 7) % 31);
    let beats = 0;
    const metronome = new Metronome(20, () => beats++, pulse);
    pulse.run(60_000);
    metronome.stop();
    expect(Math.abs(beats - 3_000)).toBeLessThanOrEqual(2);
  });

  it('does not rush through what a sleeping machine has missed', () => {
    const pulse = new LazyPulse((wake) => (wake === 10 ? 30_000 : 0));
    let beats = 0;
    const metronome = new Metronome(20, () => beats++, pulse);
    pulse.run(31_000);
    metronome.stop();
    expect(beats).toBeLessThan(60);
  });
});

describe('what the conference itself says', () => {
  it('is heard, does not click, and is over soon', () => {
    for (const sound of ['prompt', 'wrong', 'entered', 'left'] as const) {
      const frames = framesOf(sound);
      expect(frames.length).toBeLessThan(50);
      expect(Math.min(...frames.map(levelOf))).toBeLessThan(30);
      expect(frames[0]?.[0]).toBe(0);
      expect(Math.abs(frames.at(-1)?.[FRAME - 1] ?? 0)).toBeLessThan(200);
    }
  });

  it('is music while one waits, without a gap', () => {
    const music = new WaitingMusic();
    let before = 0;
    for (let frame = 0; frame < 1_700; frame++) {
      const samples = music.next();
      for (const sample of samples) {
        if (Math.abs(sample - before) > 1_000) throw new Error(`a click in frame ${String(frame)}`);
        before = sample;
      }
    }
    expect(levelOf(music.next())).toBeLessThan(50);
  });
});
