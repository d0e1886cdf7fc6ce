import type { MeetingsApi } from '../../api/meetings-api';
import type { Room } from '../../api/meetings-schema';
import type { Logger } from '../../diagnostics/logger';
import type { MediaKind } from '../../endpoint/command';
import { errorCodeOf } from '../../errors/app-error';
import { isJoinTarget } from '../calendar/meeting-schema';
import type { CalendarSource } from '../calendar/calendar-source';
import { joinMeeting, type JoinResult, type JoinWays } from '../join/join-meeting';
import { lastJoinedOf } from '../join/last-joined';
import type { JoinTarget } from '../join-target';
import { sameTarget } from '../join/same-target';

/** What was joined last is offered so long, in ms: a meeting of yesterday is over. */
const REJOIN_MS = 12 * 60 * 60_000;

export interface MeetingsDeskOptions {
  readonly calendar: CalendarSource & {
    start(): Promise<void>;
    pause(): void;
    resume(): void;
    close(): void;
  };
  readonly api: Pick<MeetingsApi, 'join' | 'lastJoined' | 'joined' | 'rooms' | 'use'>;
  readonly endpoint: JoinWays['endpoint'];
  /** Opens a page whose address has been shown. */
  readonly open: JoinWays['open'];
  readonly log: Logger;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/** The meeting joined last, with a target that can still be joined. */
export interface Rejoinable {
  readonly subject: string;
  readonly target: JoinTarget;
  /** The call into it, where it was joined from this page; it may be over. */
  readonly callId?: string | undefined;
}

/** A user's meetings and rooms, and how they are joined, for whatever page shows them (requirements S2, S3). */
export class MeetingsDesk {
  readonly calendar: CalendarSource;
  private last: Rejoinable | undefined;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: MeetingsDeskOptions) {
    this.calendar = options.calendar;
  }

  /** Reads what is there. Never rejects. */
  async start(): Promise<void> {
    await Promise.all([this.options.calendar.start(), this.recall()]);
  }

  pause(): void {
    this.options.calendar.pause();
  }

  /** Somebody looks again: another device may have joined something meanwhile. */
  resume(): void {
    this.options.calendar.resume();
    void this.recall();
  }

  close(): void {
    this.options.calendar.close();
    this.listeners.clear();
  }

  /** The same until something else is joined. */
  readonly lastJoined = (): Rejoinable | undefined => this.last;

  readonly watchLastJoined = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The rooms of this user, the last used first. Rejects with AppError. */
  readonly ownRooms = async (): Promise<readonly Room[]> =>
    (await this.options.api.rooms()).filter(({ mine }) => mine);

  /** Joins a meeting, and remembers it. Never rejects. */
  async join(subject: string, target: JoinTarget, media: MediaKind = 'audio'): Promise<JoinResult> {
    const { endpoint, api, open } = this.options;
    const id = (): string => crypto.randomUUID();
    const result = await joinMeeting(target, { endpoint, api, open, id, subject, media });
    if (result.ok) this.remember(subject, target, result.kind === 'call' ? result.callId : undefined);
    return result;
  }

  /** Starts a meeting in a room of this user's own, as its moderator. Never rejects. */
  async startRoom(room: Room): Promise<JoinResult> {
    const result = await this.join(room.name, { kind: 'room', slug: room.slug, url: room.link });
    if (result.ok) void this.options.api.use(room.id, 'joined').catch(this.forgotten);
    return result;
  }

  private remember(subject: string, target: JoinTarget, callId: string | undefined): void {
    const joined = lastJoinedOf(subject, target, this.now());
    if (!joined) return;
    this.show({ subject: joined.subject, target, callId });
    void this.options.api.joined(joined).catch(this.forgotten);
  }

  private async recall(): Promise<void> {
    try {
      const last = await this.options.api.lastJoined();
      if (last && isJoinTarget(last.target) && this.now() - last.at < REJOIN_MS)
        this.show({ subject: last.subject, target: last.target, callId: this.callInto(last.target) });
    } catch (error) {
      this.forgotten(error);
    }
  }

  private callInto(target: JoinTarget): string | undefined {
    return this.last && sameTarget(this.last.target, target) ? this.last.callId : undefined;
  }

  /** Joining worked: that it is not remembered elsewhere is no reason to trouble anybody. */
  private readonly forgotten = (error: unknown): void => {
    this.options.log.info('what was joined last is not known', { code: errorCodeOf(error) });
  };

  private show(last: Rejoinable): void {
    this.last = last;
    for (const listener of [...this.listeners]) listener();
  }

  private now(): number {
    return (this.options.now ?? Date.now)();
  }
}
