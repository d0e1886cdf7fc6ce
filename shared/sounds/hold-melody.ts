/** Samples a second: enough for tones of a melody, and little to compute. */
export const MELODY_RATE = 12_000;
/** Loudest sample, 0…1: the melody stays some 6 dB below speech (about -26 dBov active, ITU-T P.56). */
const PEAK = 0.1;
const NOTE_EVERY_S = 0.5;
const NOTE_LASTS_S = 2.5;
const ATTACK_S = 0.02;
/** In which a note falls to 1/e. */
const DECAY_S = 0.55;
/** Loudness of a tone and its overtones: a soft bell rather than a beep. */
const PARTIALS = [1, 0.22, 0.06];

/** Four calm chords as MIDI notes, each broken into eight notes of half a second. */
const chords = [
  [60, 64, 67, 71],
  [57, 60, 64, 67],
  [53, 57, 60, 64],
  [55, 59, 62, 64],
] as const;
const figure = [0, 1, 2, 3, 2, 3, 1, 2] as const;

/**
 * The music for somebody on hold: one round of sixteen seconds to be repeated without a seam. Made
 * of numbers, so that no recording with rights of its own is shipped.
 */
export function holdMelody(): Float32Array<ArrayBuffer> {
  const notes = chords.flatMap((chord) => figure.map((step) => chord[step]));
  const round = new Float32Array(notes.length * NOTE_EVERY_S * MELODY_RATE);
  notes.forEach((note, index) => {
    PARTIALS.forEach((loudness, partial) => {
      strike(round, index * NOTE_EVERY_S * MELODY_RATE, frequencyOf(note) * (partial + 1), loudness);
    });
  });
  const loudest = round.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return round.map((sample) => (sample * PEAK) / loudest);
}

/** Adds one dying tone; what lasts beyond the end goes on at the beginning. */
function strike(round: Float32Array, start: number, frequency: number, loudness: number): void {
  const turn = (2 * Math.PI * frequency) / MELODY_RATE;
  // sin(n·turn) = 2·cos(turn)·sin((n-1)·turn) - sin((n-2)·turn): far cheaper than a sine a sample.
  const factor = 2 * Math.cos(turn);
  let before = Math.sin(-turn);
  let now = 0;
  const length = NOTE_LASTS_S * MELODY_RATE;
  const attack = ATTACK_S * MELODY_RATE;
  const fading = Math.exp(-1 / (DECAY_S * MELODY_RATE));
  let level = loudness;
  let place = start;
  for (let n = 0; n < length; n += 1) {
    const rise = n < attack ? n / attack : 1;
    round[place] = (round[place] ?? 0) + now * level * rise;
    place = place + 1 === round.length ? 0 : place + 1;
    const next = factor * now - before;
    before = now;
    now = next;
    level *= fading;
  }
}

function frequencyOf(midi: number): number {
  return 440 * 2 ** ((midi - 69) / 12);
}
