/** Samples a second of everything that is mixed: what Opus decodes to by itself (RFC 7587 §4.1). */
export const SAMPLE_RATE = 48_000;
export const FRAME_MS = 20;
/** Samples of one frame; one channel. */
export const FRAME = (SAMPLE_RATE * FRAME_MS) / 1000;

/** RFC 6464 §3: the level of silence, in -dBov. */
export const SILENCE_LEVEL = 127;
