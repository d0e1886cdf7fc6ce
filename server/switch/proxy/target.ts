import type { Flow } from '../flows/flow';

/** One place to forward a request to. */
export interface Target {
  readonly flow: Flow;
  /** The Request-URI it gets (RFC 3261 §16.6 step 2). */
  readonly uri: string;
  /** Whose it is, when that is known. */
  readonly user: string | undefined;
}
