/** Longer than any PIN: what goes on is somebody's guess or a stuck key. */
const LONGEST = 16;

/** Digits of a PIN as they are pressed: `#` ends it, `*` begins it anew. */
export class PinEntry {
  #digits = '';

  /** The PIN, once it is complete; it may be empty. */
  press(key: string): string | undefined {
    if (key === '#') {
      const pin = this.#digits;
      this.#digits = '';
      return pin;
    }
    if (key === '*') this.#digits = '';
    else if (/^[0-9]$/.test(key) && this.#digits.length < LONGEST) this.#digits += key;
    return undefined;
  }
}
