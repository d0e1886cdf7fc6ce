import type { Call } from '../call/call';

/** On which side of a call somebody was: who calls themselves has a record of each. */
export type CallSide = Call['direction'];

const SEEDS = [0x5bd1e995, 0x1b873593] as const;

/**
 * What names a call in the log of one of its parties, whoever reports it: the SIP Call-ID is the same
 * for the telephone that made it, those that rang, and the switch between them (RFC 3261 §8.1.1.4).
 * A digest, because a Call-ID may hold anything, an address of a computer among it; a checksum and
 * no secret, so that it is there at once in every browser.
 */
export function recordIdOf(callId: string, side: CallSide): string {
  return `${side === 'incoming' ? 'in' : 'out'}-${SEEDS.map((seed) => hash53(callId, seed)).join('')}`;
}

/** 53 bits of a text, in hex: two multiplicative hashes (Murmur's finaliser) beside each other. */
function hash53(text: string, seed: number): string {
  let low = 0xdeadbeef ^ seed;
  let high = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2_654_435_761);
    high = Math.imul(high ^ unit, 1_597_334_677);
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  return (4_294_967_296 * (high & 0x1fffff) + (low >>> 0)).toString(16).padStart(14, '0');
}
