/** A sound made of pure tones: frequencies in Hz, and how long it sounds and pauses in turn, in seconds. */
export interface Tone {
  readonly frequencies: readonly number[];
  readonly cadence: readonly number[];
  /** 0…1 */
  readonly volume: number;
  /** Times the cadence is played; absent: until stopped. */
  readonly repeat?: number | undefined;
}

/** Steps shorter than this click. */
const RAMP_S = 0.01;
/** How far ahead of time a repeated cadence is scheduled, in seconds. */
const HORIZON_S = 6;

/** Plays one tone on an audio context; ends at once. */
export class TonePlayer {
  private readonly gain: GainNode;
  private readonly oscillators: OscillatorNode[];
  private ticker: ReturnType<typeof setInterval> | undefined;
  private scheduledUntil: number;
  private played = 0;

  constructor(
    private readonly context: AudioContext,
    private readonly tone: Tone,
  ) {
    this.gain = context.createGain();
    this.gain.gain.value = 0;
    this.gain.connect(context.destination);
    this.oscillators = tone.frequencies.map((frequency) => {
      const oscillator = context.createOscillator();
      oscillator.frequency.value = frequency;
      oscillator.connect(this.gain);
      oscillator.start();
      return oscillator;
    });
    this.scheduledUntil = context.currentTime + RAMP_S;
    this.ticker = setInterval(() => {
      this.schedule();
    }, 1_000);
    this.schedule();
  }

  stop(): void {
    clearInterval(this.ticker);
    this.ticker = undefined;
    this.gain.gain.cancelScheduledValues(0);
    this.gain.gain.value = 0;
    for (const oscillator of this.oscillators) oscillator.stop();
    this.gain.disconnect();
  }

  private schedule(): void {
    const { cadence, frequencies, volume, repeat = Infinity } = this.tone;
    const level = volume / frequencies.length;
    const now = this.context.currentTime;
    // After a sleep, what should have sounded meanwhile is over.
    if (this.scheduledUntil < now) this.scheduledUntil = now + RAMP_S;
    while (this.scheduledUntil < now + HORIZON_S && this.played < repeat) {
      this.played += 1;
      cadence.forEach((seconds, index) => {
        if (index % 2 === 0) this.sound(this.scheduledUntil, seconds, level);
        this.scheduledUntil += seconds;
      });
    }
    if (this.played >= repeat) clearInterval(this.ticker);
  }

  private sound(at: number, seconds: number, level: number): void {
    const { gain } = this.gain;
    gain.setValueAtTime(0, at);
    gain.linearRampToValueAtTime(level, at + RAMP_S);
    gain.setValueAtTime(level, at + seconds - RAMP_S);
    gain.linearRampToValueAtTime(0, at + seconds);
  }
}
