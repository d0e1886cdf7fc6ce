import type { User } from '../../../shared/api/session-schema';
import type { ErrorCode } from '../../../shared/errors/error-code';
import type { SignInReason } from '../../controls/sign-in-reason';

/**
 * What the window shows.
 *
 * ```
 *  starting ─┬─▶ sign-in ──┐
 *            │      ▲      ▼
 *            └──────┼── opening ─┬─▶ already-open
 *                   │            ├─▶ failed ──▶ opening
 *                   └── phone ◀──┘
 *                         └──▶ visit-over
 * ```
 */
export type Stage<Phone> =
  | { readonly kind: 'starting' }
  | { readonly kind: 'sign-in'; readonly reason: SignInReason }
  /** A guest's time is over, or whoever looks after the meetings said so. */
  | { readonly kind: 'visit-over' }
  /** Another window of this browser is this user's companion; `asks`: about the link this one was opened with. */
  | { readonly kind: 'already-open'; readonly asks?: boolean }
  | { readonly kind: 'failed'; readonly code: ErrorCode }
  | { readonly kind: 'phone'; readonly user: User; readonly phone: Phone };
