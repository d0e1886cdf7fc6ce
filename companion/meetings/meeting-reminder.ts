import type { CalendarSource } from '../../shared/meetings/calendar/calendar-source';
import type { Meeting } from '../../shared/meetings/meeting';

/** So long before it starts a meeting is announced, in ms. */
const BEFORE_MS = 60_000;

export interface MeetingReminderOptions {
  readonly calendar: Pick<CalendarSource, 'meetings' | 'watch'>;
  /** Whether the person wants to be reminded. */
  readonly wanted: () => boolean;
  readonly show: (meeting: Meeting) => void;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/** Tells, once each, of meetings that start in a minute and can be joined. Nothing is told late: whoever joins knows. */
export class MeetingReminder {
  private readonly told = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly release: () => void;

  constructor(private readonly options: MeetingReminderOptions) {
    this.release = options.calendar.watch(() => {
      this.plan();
    });
    this.plan();
  }

  close(): void {
    this.release();
    clearTimeout(this.timer);
  }

  private plan(): void {
    clearTimeout(this.timer);
    const now = this.now();
    const ahead = this.options.calendar
      .meetings()
      .filter(
        ({ allDay, cancelled, targets, start }) => !allDay && !cancelled && targets.length > 0 && start > now,
      );
    for (const meeting of ahead) {
      if (meeting.start - now <= BEFORE_MS) this.tell(meeting);
    }
    const next = Math.min(...ahead.map(({ start }) => start - BEFORE_MS).filter((at) => at > now));
    if (Number.isFinite(next)) {
      this.timer = setTimeout(() => {
        this.plan();
      }, next - now);
    }
  }

  private tell(meeting: Meeting): void {
    // A meeting that was moved is another one.
    const key = `${meeting.id} ${String(meeting.start)}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    if (this.options.wanted()) this.options.show(meeting);
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
