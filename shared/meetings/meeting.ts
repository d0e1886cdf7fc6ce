import type { JoinTarget } from './join-target';

/** A meeting of somebody's calendar, wherever that is kept. Moments in ms since the epoch. */
export interface Meeting {
  readonly id: string;
  /** Empty: it has none. */
  readonly subject: string;
  readonly start: number;
  readonly end: number;
  readonly allDay: boolean;
  readonly cancelled: boolean;
  readonly organizer?: { readonly name: string; readonly email: string } | undefined;
  /** As it is written; may hold links. */
  readonly location?: string | undefined;
  /** Ways to join it, the best first; empty: none was recognised. */
  readonly targets: readonly JoinTarget[];
}
