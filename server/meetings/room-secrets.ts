import { randomInt, timingSafeEqual } from 'node:crypto';

/** Letters and digits that nobody mistakes for one another when a link is read aloud. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
/** About 59 bits: nobody finds a room by trying. */
const GROUPS = [4, 4, 4] as const;
const PIN_DIGITS = 6;

/** A link's last part that is not to be guessed: `k7fm-9qrx-2vhd`. */
export function freshSlug(): string {
  const pick = (): string => ALPHABET[randomInt(ALPHABET.length)] ?? '';
  return GROUPS.map((length) => Array.from({ length }, pick).join('')).join('-');
}

/** A PIN that is none of these. */
export function freshPin(taken: readonly (string | undefined)[]): string {
  for (;;) {
    const pin = String(randomInt(10 ** PIN_DIGITS)).padStart(PIN_DIGITS, '0');
    if (!taken.includes(pin)) return pin;
  }
}

/** Room enough for the longest PIN, so that nothing is told by how long the comparison takes. */
const WIDTH = 16;

/** Whether somebody said the PIN; takes as long for any answer. */
export function samePin(said: string, pin: string): boolean {
  const [one, other] = [said, pin].map((text) => Buffer.from(text.padEnd(WIDTH, '\0'), 'latin1'));
  return (
    one !== undefined && other !== undefined && one.length === other.length && timingSafeEqual(one, other)
  );
}
