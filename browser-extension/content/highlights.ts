const ALL = 'calling-suite-number';
const ACTIVE = 'calling-suite-number-active';

/** Marks numbers for the eye without an element of the page being changed (CSS Custom Highlight API). */
export class Highlights {
  private readonly all = make(ALL);
  private readonly active = make(ACTIVE);

  add(range: Range): void {
    this.all?.add(range);
  }

  remove(range: Range): void {
    this.all?.delete(range);
    this.active?.delete(range);
  }

  /** Shows which number a button is for, while somebody is at it. */
  point(range: Range, near: boolean): void {
    if (near) this.active?.add(range);
    else this.active?.delete(range);
  }

  close(): void {
    if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(ACTIVE);
  }
}

function make(name: string): Highlight | undefined {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return undefined;
  const highlight = new Highlight();
  CSS.highlights.set(name, highlight);
  return highlight;
}
