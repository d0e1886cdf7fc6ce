import type { Verdict } from './verdict';

export interface Patience {
  /** Verdicts in a row until the warning is given. */
  readonly raise: number;
  /** And until it is taken back. */
  readonly clear: number;
}

/** Turns verdicts, one a second, into a warning that does not flicker. */
export class Steady {
  raised = false;
  private inARow = 0;

  constructor(private readonly patience: Patience) {}

  take(verdict: Verdict): void {
    if (verdict === undefined) {
      this.raised = false;
      this.inARow = 0;
      return;
    }
    const against = this.raised ? 'well' : 'bad';
    if (verdict !== against) {
      this.inARow = 0;
      return;
    }
    this.inARow += 1;
    const { raise, clear } = this.patience;
    if (this.inARow < (this.raised ? clear : raise)) return;
    this.raised = !this.raised;
    this.inARow = 0;
  }
}
