import type { ErrorCode } from '../../errors/error-code';
import type { Meeting } from '../meeting';

/** How a calendar stands. `absent`: this user has none we may read. */
export type CalendarState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

/** Somebody's meetings of today and tomorrow, wherever they are kept. */
export interface CalendarSource {
  readonly state: () => CalendarState;
  /** In the order they begin; the same list until something is new. What was read last stays when reading fails. */
  readonly meetings: () => readonly Meeting[];
  readonly watch: (listener: () => void) => () => void;
  /** Reads anew, after a failure say. */
  readonly retry: () => void;
}
