/** Bounds that keep one client, or many, from using up the switch. Durations in milliseconds. */
export interface SwitchLimits {
  /** A message longer than this is refused with 513. */
  readonly messageBytes: number;
  /** Start line and headers of one message. */
  readonly headBytes: number;
  readonly headerFields: number;
  readonly connections: number;
  /** Sustained messages a second on one connection, and how many at once. */
  readonly messagesPerSecond: number;
  readonly messageBurst: number;
  /** Messages a connection may send before somebody signs in on it. */
  readonly unauthenticatedMessages: number;
  /** Wrong credentials on one connection before it is closed. */
  readonly failedCredentials: number;
  /** Frames that are no SIP message before the connection is closed. */
  readonly malformedMessages: number;
  /** Open transactions in all; beyond it new requests get 503. */
  readonly transactions: number;
  readonly bindingsPerUser: number;
  readonly subscriptionsPerUser: number;
  /** Targets of one request, redirections included. */
  readonly branches: number;
  /** The same for a call whose plan lets it ring in several places: over all its steps. */
  readonly plannedBranches: number;
  /** Steps of a plan, and numbers one step lets ring. */
  readonly steps: number;
  readonly ringing: number;
  /** How many times in a row a 3xx may redirect one request. */
  readonly redirections: number;
  /** Nonces whose count is remembered. */
  readonly nonces: number;
  /** Registration and subscription lifetimes, in seconds. */
  readonly minimumExpires: number;
  readonly maximumExpires: number;
  /** A connection on which nobody signed in is closed after this long. */
  readonly anonymousIdle: number;
  /** A connection that carries no registration is closed after this long without a SIP message. */
  readonly unregisteredIdle: number;
  /** Between two WebSocket pings; a connection that left one unanswered is closed. */
  readonly pingInterval: number;
  /** How long a request or a ringing call waits for a client whose connection broke. */
  readonly flowGrace: number;
  /** Bytes a client may leave unread before its connection is closed. */
  readonly backlogBytes: number;
}

export const DEFAULT_LIMITS: SwitchLimits = {
  messageBytes: 65_536,
  headBytes: 32_768,
  headerFields: 128,
  connections: 10_000,
  messagesPerSecond: 60,
  messageBurst: 240,
  unauthenticatedMessages: 24,
  failedCredentials: 8,
  malformedMessages: 16,
  transactions: 20_000,
  bindingsPerUser: 10,
  subscriptionsPerUser: 500,
  branches: 20,
  plannedBranches: 300,
  steps: 100,
  ringing: 60,
  redirections: 5,
  nonces: 50_000,
  minimumExpires: 30,
  maximumExpires: 3_600,
  anonymousIdle: 30_000,
  unregisteredIdle: 3_600_000,
  pingInterval: 30_000,
  flowGrace: 8_000,
  backlogBytes: 4_194_304,
};
