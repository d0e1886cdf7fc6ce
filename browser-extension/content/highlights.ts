import { whenViewMoves } from './view-moves';

const ALL = 'calling-suite-number';
const ACTIVE = 'calling-suite-number-active';

/** How far from what is seen a number is underlined already, in heights of what is seen. */
const AHEAD = 1;

/**
 * Marks numbers for the eye without an element of the page being changed (CSS Custom Highlight API).
 * The browser goes through everything that is highlighted whenever the page changes anywhere, so only
 * what is near the part that is seen is.
 */
export class Highlights {
  private readonly all = make();
  private readonly active = make();
  private readonly forced =
    typeof matchMedia === 'function' ? matchMedia('(forced-colors: active)') : undefined;
  private readonly hosts = new Map<StaticRange, Element>();
  private unwatch: (() => void) | undefined;

  constructor(private readonly document: Document) {}

  /** The number before a button. Underlined with the next `look`. */
  add(range: StaticRange, host: Element): void {
    if (!this.all) return;
    if (!this.unwatch) this.begin();
    this.hosts.set(range, host);
  }

  remove(range: StaticRange): void {
    this.hosts.delete(range);
    this.all?.delete(range);
    this.active?.delete(range);
  }

  /** Underlines the numbers near the part of the page that is seen, and no others. */
  look(): void {
    if (!this.all) return;
    const height = this.document.documentElement.clientHeight;
    for (const [range, host] of this.hosts) {
      const { top, bottom } = host.getBoundingClientRect();
      const near = bottom > -AHEAD * height && top < (1 + AHEAD) * height;
      if (near === this.all.has(range)) continue;
      if (near) this.all.add(range);
      else this.all.delete(range);
    }
  }

  /** Shows which number a button is for, while somebody is at it. */
  point(range: StaticRange, near: boolean): void {
    if (near) this.active?.add(range);
    else this.active?.delete(range);
  }

  close(): void {
    this.unwatch?.();
    this.forced?.removeEventListener('change', this.follow);
    show(ALL, undefined);
    show(ACTIVE, undefined);
  }

  /** With the first number only: a page that has none is not even painted anew. */
  private begin(): void {
    this.unwatch = whenViewMoves(this.document, () => {
      this.look();
    });
    show(ACTIVE, this.active);
    this.forced?.addEventListener('change', this.follow);
    this.follow();
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
