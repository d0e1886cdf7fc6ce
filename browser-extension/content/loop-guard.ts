/** How often a page may undo our marks in one place before it is left alone, and within which time in ms. */
const TRIES = 4;
const WITHIN_MS = 10_000;

/**
 * Keeps us from an endless quarrel with a page that takes away, or writes anew, what we have marked:
 * frameworks render when they see fit, and each rendering would bring the next marking.
 */
export class LoopGuard {
  private readonly undone = new WeakMap<Node, number[]>();

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The page has undone a mark below this node. */
  note(place: Node): void {
    const now = this.now();
    const before = this.undone.get(place) ?? [];
    if (before.length >= TRIES) return;
    this.undone.set(place, [...before.filter((one) => now - one < WITHIN_MS), now]);
  }

  /** Whether it is of no use to mark anything there: once true, for as long as the place exists. */
  givesUp(place: Node | null): boolean {
    return place !== null && (this.undone.get(place)?.length ?? 0) >= TRIES;
  }
}
