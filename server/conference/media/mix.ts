import { FRAME, SILENCE_LEVEL } from './frame';

const LOUDEST = 32_767;
const LEAST = -32_768;

/** Adds one frame to a sum that is wide enough for all of them. */
export function addTo(sum: Int32Array, frame: Int16Array): void {
  for (let at = 0; at < FRAME; at++) sum[at] = (sum[at] ?? 0) + (frame[at] ?? 0);
}

/** What everybody hears who adds nothing to it. */
export function clipped(sum: Int32Array, into: Int16Array): Int16Array {
  for (let at = 0; at < FRAME; at++) into[at] = clip(sum[at] ?? 0);
  return into;
}

/** Mix-minus: what somebody hears whose own voice is in the sum. */
export function without(sum: Int32Array, own: Int16Array, into: Int16Array): Int16Array {
  for (let at = 0; at < FRAME; at++) into[at] = clip((sum[at] ?? 0) - (own[at] ?? 0));
  return into;
}

/** How loud a frame is, as RFC 6464 counts: 0 is the loudest there is, 127 silence. */
export function levelOf(frame: Int16Array): number {
  let energy = 0;
  for (const sample of frame) energy += sample * sample;
  if (energy === 0 || frame.length === 0) return SILENCE_LEVEL;
  const decibels = 10 * Math.log10(energy / frame.length / (LOUDEST * LOUDEST));
  return Math.min(SILENCE_LEVEL, Math.max(0, Math.round(-decibels)));
}

function clip(value: number): number {
  return value > LOUDEST ? LOUDEST : value < LEAST ? LEAST : value;
}
