/** How long after a light has changed its echo may arrive, in ms. */
const ECHO_MS = 500;

/**
 * Something host and headset both hold: whether it is off the hook, whether it is muted. A headset that
 * is told acknowledges by reporting the same, and that is no wish of its user's.
 */
export class SharedState {
  private value = false;
  private toldAt = -Infinity;
  /** Told and revoked in quick succession: its echo is still on its way. */
  private late: { readonly value: boolean; readonly until: number } | undefined;

  get now(): boolean {
    return this.value;
  }

  /** @param at ms on any clock that does not go back */
  told(value: boolean, at: number): void {
    if (value === this.value) return;
    if (at - this.toldAt < ECHO_MS) this.late = { value: this.value, until: at + ECHO_MS };
    this.value = value;
    this.toldAt = at;
  }

  /** The headset reports; true when its user has moved it. */
  reported(value: boolean, at: number): boolean {
    if (value === this.value) return false;
    if (this.late?.value === value && at < this.late.until) {
      this.late = undefined;
      return false;
    }
    this.value = value;
    this.toldAt = -Infinity;
    return true;
  }
}
