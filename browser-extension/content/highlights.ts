const ALL = 'calling-suite-number';
const ACTIVE = 'calling-suite-number-active';

/** Marks numbers for the eye without an element of the page being changed (CSS Custom Highlight API). */
export class Highlights {
  private readonly all = make();
  private readonly active = make();
  private readonly forced =
    typeof matchMedia === 'function' ? matchMedia('(forced-colors: active)') : undefined;

  constructor() {
    show(ACTIVE, this.active);
    this.forced?.addEventListener('change', this.follow);
    this.follow();
  }

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
    this.forced?.removeEventListener('change', this.follow);
    show(ALL, undefined);
    show(ACTIVE, undefined);
  }

  /** With forced colours the browser shows whatever is highlighted as if it were selected: there the buttons mark alone. */
  private readonly follow = (): void => {
    show(ALL, this.forced?.matches === true ? undefined : this.all);
  };
}

/** Not every engine of tests has them; every browser this runs in does. */
function make(): Highlight | undefined {
  return typeof CSS === 'undefined' || !('highlights' in CSS) ? undefined : new Highlight();
}

function show(name: string, highlight: Highlight | undefined): void {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  if (highlight) CSS.highlights.set(name, highlight);
  else CSS.highlights.delete(name);
}
