import { SAMPLE_RATE } from './frame';

/** RFC 6716 §3.2: no packet is longer than 120 ms. */
const LONGEST = (SAMPLE_RATE * 120) / 1000;
/** Frame sizes in samples, by the configuration number (RFC 6716 §3.1 table 2). */
const SILK = [480, 960, 1920, 2880];
const HYBRID = [480, 960];
const CELT = [120, 240, 480, 960];

/**
 * How many samples an Opus packet lasts, from its first bytes, so that it need not be decoded to be
 * counted (RFC 6716 §3.1, §3.2). `undefined`: no valid packet.
 */
export function opusDuration(packet: Uint8Array): number | undefined {
  const toc = packet[0];
  if (toc === undefined) return undefined;
  const config = toc >> 3;
  const frame =
    config < 12 ? (SILK[config % 4] ?? 0) : config < 16 ? (HYBRID[config % 2] ?? 0) : (CELT[config % 4] ?? 0);
  const code = toc & 3;
  const count = code === 0 ? 1 : code < 3 ? 2 : (packet[1] ?? 0) & 0x3f;
  const samples = frame * count;
  return samples > 0 && samples <= LONGEST ? samples : undefined;
}
