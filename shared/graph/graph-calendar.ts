import * as z from 'zod/mini';
import type { Logger } from '../diagnostics/logger';
import { errorCodeOf } from '../errors/app-error';
import type { Appointment } from '../meetings/agenda/meeting-of';
import type { CalendarSource, CalendarState } from '../meetings/calendar/calendar-source';
import { meetingSchema } from '../meetings/calendar/meeting-schema';
import type { Meeting } from '../meetings/meeting';
import type { GraphCache } from './graph-cache';
import type { GraphClient } from './graph-client';
import { readPages } from './read-pages';
import { EVENT_FIELDS, eventSchema } from './schema/event-schema';
import { appointmentOf } from './to-appointment';

/** What was read is read again after so long, in ms: meetings are moved at the last minute. */
export const REFRESH_MS = 3 * 60_000;
/** More than a day of anybody's holds, twice. */
const MAX_EVENTS = 200;
const PAGE = 50;
const CACHE_KEY = 'meetings';

const keptSchema = z.object({ day: z.number(), meetings: z.array(meetingSchema) });

export interface GraphCalendarOptions {
  readonly client: Pick<GraphClient, 'ask' | 'open' | 'now'>;
  readonly cache: Pick<GraphCache, 'get' | 'put'>;
  /** Finds the ways to join an appointment. */
  readonly meetingOf: (appointment: Appointment) => Meeting;
  readonly log: Logger;
}

/**
 * Today's and tomorrow's meetings of one user's Microsoft 365 (requirement S3). What was read last time
 * shows at once; a calendar that cannot be read keeps nothing else waiting.
 */
export class GraphCalendar implements CalendarSource {
  private current: CalendarState = { kind: 'loading' };
  private listed: readonly Meeting[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly stopped = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readAt = -Infinity;
  private reading = false;

  constructor(private readonly options: GraphCalendarOptions) {}

  readonly state = (): CalendarState => this.current;

  readonly meetings = (): readonly Meeting[] => this.listed;

  readonly watch = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly retry = (): void => {
    this.become({ kind: 'loading' });
    void this.read();
  };

  /** Shows what was kept, reads what is there now, and again every few minutes. Never rejects. */
  async start(): Promise<void> {
    this.resume();
    const kept = keptSchema.safeParse(await this.options.cache.get(CACHE_KEY));
    if (kept.success && kept.data.day === this.today() && this.readAt === -Infinity) {
      this.listed = kept.data.meetings;
      this.tell();
    }
  }

  /** Nobody looks. */
  pause(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Somebody looks again: reads anew what is old. */
  resume(): void {
    if (this.stopped.signal.aborted) return;
    this.plan();
    if (this.options.client.now() - this.readAt >= REFRESH_MS) void this.read();
  }

  close(): void {
    this.pause();
    this.stopped.abort();
    this.listeners.clear();
  }

  private plan(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.plan();
      void this.read();
    }, REFRESH_MS);
  }

  private async read(): Promise<void> {
    if (this.reading) return;
    this.reading = true;
    const { client, cache, meetingOf, log } = this.options;
    const { signal } = this.stopped;
    try {
      await client.open();
      const day = this.today();
      const path = `/me/calendarView?${viewOf(day)}&$select=${EVENT_FIELDS}&$orderby=start/dateTime&$top=${String(PAGE)}`;
      const events = await readPages({
        client,
        path,
        schema: eventSchema,
        limit: MAX_EVENTS,
        headers: { prefer: 'outlook.timezone="UTC", outlook.body-content-type="html"' },
        signal,
        log,
      });
      this.readAt = client.now();
      this.listed = events
        .flatMap((event) => appointmentOf(event) ?? [])
        .map(meetingOf)
        .toSorted((a, b) => a.start - b.start || a.end - b.end);
      void cache.put(CACHE_KEY, { day, meetings: this.listed });
      this.become({ kind: 'ready' });
    } catch (error) {
      if (!signal.aborted) this.failed(error);
    } finally {
      this.reading = false;
    }
  }

  private failed(error: unknown): void {
    const code = errorCodeOf(error);
    this.options.log.info('the calendar cannot be read', { code });
    // No Microsoft 365, no mailbox, or calendars are not permitted to this app.
    if (code !== 'not-found' && code !== 'forbidden') this.become({ kind: 'failed', code });
    else {
      this.listed = [];
      this.become({ kind: 'absent' });
    }
  }

  /** Midnight by the clock here. */
  private today(): number {
    return new Date(this.options.client.now()).setHours(0, 0, 0, 0);
  }

  private become(state: CalendarState): void {
    this.current = state;
    this.tell();
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

/** From today's midnight to the one after tomorrow, which is not always 48 hours later. */
function viewOf(today: number): string {
  const end = new Date(today);
  end.setDate(end.getDate() + 2);
  return `startDateTime=${new Date(today).toISOString()}&endDateTime=${end.toISOString()}`;
}
