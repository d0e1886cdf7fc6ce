import type { ErrorCode } from '../errors/error-code';
import type { Contact } from './contact';

/**
 * How it stands with the people of Microsoft 365. `absent`: this user has none, and nothing is said
 * about it. `failed`: what was known before, if anything, is still shown.
 */
export type CloudState =
  | { readonly kind: 'absent' }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

/** The people of Microsoft 365 as far as they have been read; more are found as somebody searches. */
export interface CloudPeople {
  state(): CloudState;
  /** Whether the organisation is being searched now. */
  searching(): boolean;
  contacts(): readonly Contact[];
  /** Somebody searches for this: the organisation is asked too, a moment later, and `watch` tells. */
  lookFor(text: string): void;
  /** Everybody with one of these e-mail addresses, the organisation included. Rejects with AppError. */
  withEmails(emails: readonly string[], signal?: AbortSignal): Promise<readonly Contact[]>;
  /** Reads everything again. */
  retry(): void;
  watch(listener: () => void): () => void;
}
