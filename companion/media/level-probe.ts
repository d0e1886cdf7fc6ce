/** Quieter than this is nothing, in dB of full scale. */
const FLOOR_DB = -60;

/** Measures how loud a track is at the moment. */
export class LevelProbe {
  private readonly context = new AudioContext();
  private readonly analyser: AnalyserNode;
  private readonly samples: Float32Array<ArrayBuffer>;

  constructor(track: MediaStreamTrack) {
    this.analyser = this.context.createAnalyser();
    this.analyser.fftSize = 1024;
    this.samples = new Float32Array(this.analyser.fftSize);
    this.context.createMediaStreamSource(new MediaStream([track])).connect(this.analyser);
  }

  /** 0 (silence) to 1 (as loud as can be), as ears count: by decibels. */
  level(): number {
    this.analyser.getFloatTimeDomainData(this.samples);
    return loudness(this.samples);
  }

  close(): void {
    this.context.close().catch(() => undefined);
  }
}

/** The loudness of samples between -1 and 1. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(samples.length, 1);
  const decibels = 10 * Math.log10(Math.max(power, 1e-12));
  return Math.min(Math.max(1 - decibels / FLOOR_DB, 0), 1);
}
