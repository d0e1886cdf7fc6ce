import type { Command } from './command';
import type { CommandResult } from './command-result';
import type { EndpointState } from './endpoint-state';

/**
 * Whether commands would arrive. The companion itself is always `ready`; a controller may be
 * `connecting` (first contact with the hub), `absent` (no companion is open), `lost` (one was
 * there with calls and has gone) or `offline` (the hub itself is out of reach).
 */
export type Availability = 'ready' | 'connecting' | 'absent' | 'lost' | 'offline';

/** What a view shows: immutable, replaced as a whole. `state` is absent until one is known. */
export interface EndpointSnapshot {
  readonly availability: Availability;
  readonly state?: EndpointState | undefined;
  /** Dial commands sent and not yet confirmed by a call: shown as calls being set up. */
  readonly unconfirmed: readonly Extract<Command, { kind: 'dial' }>[];
}

/**
 * What can place and control calls: the companion over SIP, every controller over the hub.
 * Views are written once, against this.
 */
export interface Endpoint {
  snapshot(): EndpointSnapshot;
  /** Calls back after every change until the returned function is called. */
  subscribe(listener: () => void): () => void;
  /** Runs a command. Never rejects: what fails is in the result. */
  execute(command: Command): Promise<CommandResult>;
}
