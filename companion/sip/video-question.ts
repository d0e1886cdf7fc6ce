/** How long the peer may take to turn its picture on before the question counts as answered with no. */
const REQUEST_LIMIT_MS = 30_000;

/**
 * Who of the two is asked for a picture now. A peer's re-INVITE that adds one is answered at once
 * with that line inactive, and its user is asked; so an inactive answer to ours leaves our
 * question open, until the peer shows a picture, makes an offer without one, or the time is over.
 */
export class VideoQuestion {
  /** The peer asks and this user has not answered. */
  offered = false;
  /** The peer's picture stood in its last offer: only a new one is a new question. */
  peerShows = false;
  private asking: 'quietly' | 'openly' | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly onTimeOver: () => void) {}

  /** An offer of ours is under way, or waits for a person. */
  get isOpen(): boolean {
    return this.asking !== undefined;
  }

  /** A person is waited for, as far as this user knows. */
  get requested(): boolean {
    return this.asking === 'openly';
  }

  /** `quietly`: the peer is expected to agree at once. */
  ask(how: 'quietly' | 'openly'): void {
    this.offered = false;
    this.asking = how;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.isOpen) this.onTimeOver();
    }, REQUEST_LIMIT_MS);
  }

  /** The peer has answered without agreeing: its user is being asked. */
  wait(): void {
    if (this.isOpen) this.asking = 'openly';
  }

  settle(): void {
    this.asking = undefined;
    clearTimeout(this.timer);
  }
}
