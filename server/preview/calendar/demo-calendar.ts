import type { DemoMeeting } from './demo-meeting';
import { demoMeetingsOf } from './demo-meetings';

const ROUND_MS = 5 * 60_000;
/** Afterwards nothing of what was placed around it is left to join soon. */
const KEPT_MS = 90 * 60_000;

/**
 * The calendars of the evaluation: the meetings stay where they are while somebody looks, and are
 * placed around the clock again later, so that there is always one to join.
 */
export class DemoCalendar {
  private placed: number | undefined;

  /** @param now ms since the epoch; replaced in tests */
  constructor(private readonly now: () => number = Date.now) {}

  /** `origin`: ours, of the links to our rooms. None for whoever is no demo person. */
  meetingsOf(userName: string, origin: string): readonly DemoMeeting[] {
    const now = this.now();
    if (this.placed === undefined || now - this.placed > KEPT_MS) this.placed = now - (now % ROUND_MS);
    return demoMeetingsOf(userName, { now: this.placed, origin });
  }
}
