import type { Room } from '../../../../../shared/api/meetings-schema';
import type { LastJoined } from '../../../../../shared/api/joining-schema';
import type { Command } from '../../../../../shared/endpoint/command';
import type { CommandResult } from '../../../../../shared/endpoint/command-result';
import { AppError } from '../../../../../shared/errors/app-error';
import type { CalendarState } from '../../../../../shared/meetings/calendar/calendar-source';
import { MeetingsDesk } from '../../../../../shared/meetings/desk/meetings-desk';
import type { Meeting } from '../../../../../shared/meetings/meeting';
import { quiet } from '../../graph/fake-graph';

export const MINUTE = 60_000;

/** A meeting from so many minutes from now to so many. */
export function meetingAt(from: number, to: number, over: Partial<Meeting> = {}): Meeting {
  const now = Date.now();
  return {
    id: over.subject ?? 'meeting',
    subject: 'Meeting',
    start: now + from * MINUTE,
    end: now + to * MINUTE,
    allDay: false,
    cancelled: false,
    targets: [],
    ...over,
  };
}

export function roomOf(name: string): Room {
  const slug = name.toLowerCase();
  return {
    id: `room-${slug}`,
    slug,
    name,
    number: '8201',
    link: `https://calls.example.test/meet/${slug}`,
    owner: { name: 'Amira' },
    mine: true,
    numbers: [],
    languages: ['en'],
  };
}

/** Meetings and rooms of which a test says everything. */
export class FakeMeetings {
  readonly commands: Command[] = [];
  readonly opened: string[] = [];
  readonly remembered: LastJoined[] = [];
  readonly used: string[] = [];
  readonly joins: (readonly [slug: string, pin: string | undefined])[] = [];
  rooms: readonly Room[] | AppError = [];
  last: LastJoined | undefined;
  retries = 0;
  /** What the endpoint answers. */
  result: (id: string) => CommandResult = (id) => ({ id, ok: true, callId: 'call' });
  private state: CalendarState = { kind: 'ready' };
  private meetings: readonly Meeting[] = [];
  private readonly listeners = new Set<() => void>();

  show(meetings: readonly Meeting[], state: CalendarState = { kind: 'ready' }): void {
    this.meetings = meetings;
    this.state = state;
    for (const listener of this.listeners) listener();
  }

  desk(): MeetingsDesk {
    return new MeetingsDesk({
      calendar: {
        state: () => this.state,
        meetings: () => this.meetings,
        watch: (listener) => {
          this.listeners.add(listener);
          return () => this.listeners.delete(listener);
        },
        retry: () => {
          this.retries += 1;
        },
        start: () => Promise.resolve(),
        pause: () => undefined,
        resume: () => undefined,
        close: () => undefined,
      },
      api: {
        join: (slug, pin) => {
          this.joins.push([slug, pin]);
          const target = { kind: 'number', number: '8201', postDial: ',,820100#' } as const;
          return Promise.resolve({ name: 'Room', role: 'moderator', target });
        },
        lastJoined: () => Promise.resolve(this.last),
        joined: (joined) => {
          this.remembered.push(joined);
          return Promise.resolve();
        },
        rooms: () =>
          this.rooms instanceof AppError ? Promise.reject(this.rooms) : Promise.resolve(this.rooms),
        use: (id) => {
          this.used.push(id);
          return Promise.resolve(roomOf(id));
        },
      },
      endpoint: {
        execute: (command) => {
          this.commands.push(command);
          return Promise.resolve(this.result(command.id));
        },
      },
      open: (url) => {
        this.opened.push(url);
      },
      log: quiet,
    });
  }
}
