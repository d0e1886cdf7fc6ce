import type { Answer, HostRequest } from './wire';

/** Answers a request; undefined where the real host sends no answer either. */
export type Handler = (
  args: readonly unknown[],
  request: HostRequest,
) => Answer | undefined | Promise<Answer | undefined>;

/** One part of what a host can do, as teams-js divides it. */
export interface Capability {
  /** What it adds to the runtime's `supports`, by which the app learns that the part is there. */
  readonly supports: Readonly<Record<string, unknown>>;
  /** What it adds to the runtime beside. */
  readonly runtime?: Readonly<Record<string, unknown>>;
  readonly handlers: Readonly<Record<string, Handler>>;
}
