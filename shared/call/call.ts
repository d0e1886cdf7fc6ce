import type { CallState } from './call-state';
import type { EndReason } from './end-reason';

/** The other side of a call. `number` is what can be dialled again: `+33123456789`, `202`, or a SIP URI. */
export interface Party {
  readonly number: string;
  readonly name?: string | undefined;
}

/** Which way pictures flow. `offered`: the peer asks for video and this user has not answered yet. */
export interface VideoState {
  readonly offered: boolean;
  readonly sending: boolean;
  readonly receiving: boolean;
}

/**
 * One call as its user sees it: an immutable snapshot. Times are milliseconds since the epoch
 * on the clock of whoever shows it (`HubEndpoint` converts them on arrival).
 */
export interface Call {
  readonly id: string;
  readonly direction: 'outgoing' | 'incoming';
  readonly state: CallState;
  readonly remote: Party;
  readonly video: VideoState;
  readonly muted: boolean;
  /** The other side put us on hold, as far as the PBX lets us know. */
  readonly remoteHold: boolean;
  /** The dial command this call came from. */
  readonly commandId?: string | undefined;
  readonly startedAt: number;
  readonly connectedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly endReason?: EndReason | undefined;
}

export const noVideo: VideoState = { offered: false, sending: false, receiving: false };
