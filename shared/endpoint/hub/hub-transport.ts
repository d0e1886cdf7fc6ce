/**
 * How a client stands with the hub. `refused`: the hub does not accept our token or version,
 * and trying again with the same ones is no use.
 */
export type HubStatus = 'connecting' | 'connected' | 'disconnected' | 'refused';

/**
 * One authenticated connection to the hub that re-establishes itself.
 * - `send` MUST return false, and send nothing, unless connected: nothing is queued here, because
 *   a command sent late is a command the user no longer expects.
 * - `onMessage` MUST deliver in order, and nothing of a previous connection after `connected`.
 */
export interface HubTransport {
  readonly status: HubStatus;
  send(message: string): boolean;
  onMessage(listener: (message: unknown) => void): () => void;
  onStatus(listener: (status: HubStatus) => void): () => void;
  close(): void;
}
