import type { Invitation, Inviter, Notification, Referral } from 'sip.js';
import type { Logger } from '../../shared/diagnostics/logger';
import type { HoldMusicSource } from '../media/hold-music';
import type { MediaSource } from '../media/media-sources';
import type { PictureChoices } from '../media/picture-choices';
import type { ByeOutbox } from './bye-outbox';
import type { PeerDescriptionHandler } from './peer-description-handler';
import type { StatePublisher } from './state-publisher';

/** What one call is made of, and whom it tells. */
export interface SipCallOptions {
  readonly id: string;
  readonly session: Inviter | Invitation;
  readonly handler: PeerDescriptionHandler;
  readonly publisher: StatePublisher;
  readonly microphone: MediaSource;
  readonly camera: MediaSource;
  readonly holdMusic?: HoldMusicSource | undefined;
  readonly pictures: PictureChoices;
  readonly byes: ByeOutbox;
  /** Whether a request would reach the server now. */
  readonly canSignal: () => boolean;
  /** What becomes of a transfer the peer asks for. Absent: refused, or anyone could have us call anything. */
  readonly onRefer?: ((referral: Referral) => void) | undefined;
  /** What the peer tells within the call. Absent: it is told that nobody asked (481, RFC 6665 §4.1.3). */
  readonly onNotify?: ((notification: Notification) => void) | undefined;
  /** The status of every answer to our INVITE. */
  readonly onStatus?: ((status: number) => void) | undefined;
  readonly onEnded: () => void;
  /** Shall take the place of the session that carries the published call now: `succeed`, then `carry`. */
  readonly successor?: boolean | undefined;
  readonly log: Logger;
}
