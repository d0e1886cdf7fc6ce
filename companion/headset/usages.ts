/** HID Usage Tables 1.5, §14: what makes a HID device a telephone. */
export const TELEPHONY_PAGE = 0x0b;
const LED_PAGE = 0x08;

const telephony = (usage: number): number => TELEPHONY_PAGE * 0x10000 + usage;
const led = (usage: number): number => LED_PAGE * 0x10000 + usage;

/** What is pressed on a headset (§14). */
export const buttons = {
  hookSwitch: telephony(0x20),
  flash: telephony(0x21),
  hold: telephony(0x23),
  redial: telephony(0x24),
  drop: telephony(0x26),
  mute: telephony(0x2f),
} as const;

const FIRST_KEY = telephony(0xb0);
const KEYS = '0123456789*#';

/** The tone of a key of the telephone's keypad, Phone Key 0 (0xB0) to Phone Key Pound (0xBB). */
export function keyOf(usage: number): string | undefined {
  return KEYS[usage - FIRST_KEY];
}

/** What a headset shows (LEDs, §11; the ringer of some stands on the telephony page). */
export const lamps = {
  offHook: [led(0x17)],
  muted: [led(0x09)],
  ringing: [led(0x18), telephony(0x9e)],
  held: [led(0x20)],
} as const;
