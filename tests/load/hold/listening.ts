import type { Page } from 'playwright-core';

/** What somebody hears: the steady tone that stands for a voice, anything else that sounds, or nothing. */
export type Heard = 'voice' | 'music' | 'silence';

/** Hz of the tone a microphone of `speakTone` gives. The melody of who is on hold has nothing there. */
export const VOICE_HZ = 2_800;

/**
 * Put into a page before its own scripts: its microphone gives a steady tone from now on. Written
 * sample by sample, because an audio context would wait for a gesture.
 */
export function speakTone(hertz: number): void {
  const Generator = (
    globalThis as unknown as {
      MediaStreamTrackGenerator: new (init: {
        kind: 'audio';
      }) => MediaStreamTrack & { readonly writable: WritableStream<AudioData> };
    }
  ).MediaStreamTrackGenerator;
  const rate = 48_000;
  const frames = rate / 100;
  navigator.mediaDevices.getUserMedia = () => {
    const track = new Generator({ kind: 'audio' });
    const writer = track.writable.getWriter();
    let written = 0;
    const begun = performance.now();
    const pump = (): void => {
      // As many blocks of ten milliseconds as time has passed: timers of a busy page come late.
      while (written * 10 < performance.now() - begun + 20) {
        const data = Float32Array.from(
          { length: frames },
          (_, index) => 0.3 * Math.sin((2 * Math.PI * hertz * (written * frames + index)) / rate),
        );
        const block = { format: 'f32' as const, sampleRate: rate, numberOfChannels: 1 };
        const timestamp = written * 10_000;
        void writer.write(new AudioData({ ...block, numberOfFrames: frames, timestamp, data }));
        written += 1;
      }
    };
    setInterval(pump, 10);
    return Promise.resolve(new MediaStream([track]));
  };
}

/** Put into a page before its own scripts: listens to every call, block by block of some ten milliseconds. */
export function listenClosely(hertz: number): void {
  const ear: { listeners: { wanted: string; tell: (at: number) => void }[] } = { listeners: [] };
  Object.assign(globalThis, { ear });
  const Processor = (
    globalThis as unknown as {
      MediaStreamTrackProcessor: new (init: { track: MediaStreamTrack }) => {
        readonly readable: ReadableStream<AudioData>;
      };
    }
  ).MediaStreamTrackProcessor;

  /** Share of the tone in a block, by Goertzel's algorithm, and the block's mean square. */
  const judge = (samples: Float32Array, rate: number): string => {
    const factor = 2 * Math.cos((2 * Math.PI * hertz) / rate);
    let [one, two, energy] = [0, 0, 0];
    for (const sample of samples) {
      const next = sample + factor * one - two;
      two = one;
      one = next;
      energy += sample * sample;
    }
    const tone = (2 * (one * one + two * two - factor * one * two)) / samples.length;
    if (energy / samples.length < 1e-6) return 'silence';
    return tone / energy > 0.5 ? 'voice' : 'music';
  };

  const listen = async (track: MediaStreamTrack): Promise<void> => {
    const reader = new Processor({ track }).readable.getReader();
    let lasting = { heard: '', since: 0, blocks: 0 };
    for (let block = await reader.read(); !block.done; block = await reader.read()) {
      const samples = new Float32Array(block.value.numberOfFrames);
      block.value.copyTo(samples, { planeIndex: 0, format: 'f32-planar' });
      const heard = judge(samples, block.value.sampleRate);
      block.value.close();
      if (lasting.heard === heard) lasting.blocks += 1;
      else lasting = { heard, since: performance.timeOrigin + performance.now(), blocks: 1 };
      // A sound cut off rings for a block: what counts lasts three, from its first.
      if (lasting.blocks < 3) continue;
      const told = ear.listeners.filter(({ wanted }) => wanted === heard);
      ear.listeners = ear.listeners.filter((listener) => !told.includes(listener));
      for (const { tell } of told) tell(lasting.since);
    }
  };

  const Original = globalThis.RTCPeerConnection;
  globalThis.RTCPeerConnection = class extends Original {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      this.addEventListener('track', ({ track }) => {
        if (track.kind === 'audio') void listen(track);
      });
    }
  };
}

/** When something is next heard at a page prepared with `listenClosely`, in ms since the epoch. */
export function nextHeard(page: Page, wanted: Heard): Promise<number> {
  return page.evaluate(
    (sound) =>
      new Promise<number>((resolve) => {
        const { ear } = globalThis as unknown as {
          ear: { listeners: { wanted: string; tell: (at: number) => void }[] };
        };
        ear.listeners.push({ wanted: sound, tell: resolve });
      }),
    wanted,
  );
}
