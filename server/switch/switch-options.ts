import type { Logger } from '../../shared/diagnostics/logger';
import type { SwitchDirectory } from './authentication/directory';
import type { Clock } from './clock';
import type { SwitchLimits } from './limits';
import type { PresencePort } from './events/device-presence';
import type { LocalAgent } from './local/local-party';

export interface SwitchOptions {
  /** The SIP domain, which is also the realm. */
  readonly domain: string;
  /** Other names of the domain. */
  readonly aliases?: readonly string[];
  readonly directory: SwitchDirectory;
  readonly log: Logger;
  readonly clock?: Clock;
  /**
   * Key for nonces and flow tokens. Kept by the caller, dialogs outlive a restart; by default a random one,
   * and they do not.
   */
  readonly key?: Buffer;
  readonly limits?: Partial<SwitchLimits>;
  /** Who is called within this server; users come first. */
  readonly agents?: readonly LocalAgent[];
  /** Who knows more of people than their telephones do. */
  readonly presence?: PresencePort | undefined;
}

export interface Registration {
  /** The Contact URI. */
  readonly contact: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** Counts of what is open now, and of messages so far. */
export interface SwitchMetrics {
  readonly connections: number;
  readonly users: number;
  readonly bindings: number;
  readonly flows: number;
  readonly serverTransactions: number;
  readonly clientTransactions: number;
  /** Answered INVITEs whose further 2xx are still passed on. */
  readonly lateAnswers: number;
  readonly calls: number;
  readonly subscriptions: number;
  /** Calls that end here rather than with a user. */
  readonly localCalls: number;
  readonly requests: number;
  readonly responses: number;
  readonly malformed: number;
  readonly refused: number;
}
