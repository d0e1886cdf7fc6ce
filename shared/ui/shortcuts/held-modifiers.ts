type Press = Pick<KeyboardEvent, 'code'>;

/**
 * Which Control and left Alt keys are down themselves: a `KeyboardEvent` alone cannot tell them
 * from AltGr on Windows, which sends a Control of its own together with the right Alt.
 */
export class HeldModifiers {
  private readonly down = new Set<string>();

  pressed({ code }: Press): void {
    this.down.add(code);
  }

  released({ code }: Press): void {
    this.down.delete(code);
  }

  /** The window lost the keyboard: what is released elsewhere is never told. */
  forget(): void {
    this.down.clear();
  }

  get controlAndLeftAlt(): boolean {
    const control = this.down.has('ControlLeft') || this.down.has('ControlRight');
    return control && this.down.has('AltLeft') && !this.down.has('AltRight');
  }
}
