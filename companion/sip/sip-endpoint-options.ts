import type { SipSettings } from '../../shared/api/settings-schema';
import type { DiallingSettings } from '../../shared/dialing/dialling-settings';
import type { Logger } from '../../shared/diagnostics/logger';
import type { HoldMusicSource } from '../media/hold-music';
import type { CallMemory } from '../continuity/call-memory';
import type { MediaSource } from '../media/media-sources';
import type { PictureChoices } from '../media/picture-choices';
import type { WakeSource } from './connection';
import type { WebRtc } from './web-rtc';

export interface AutoAnswerChoice {
  read(): boolean;
  /** @throws AppError `forbidden` where an administrator has decided otherwise */
  write(on: boolean): void;
  /** Calls back when `read` may say something else, until the returned function is called. */
  subscribe?(listener: () => void): () => void;
}

export interface SipEndpointOptions {
  readonly settings: SipSettings;
  /** Only what the environment names; with none, no server outside learns of the call. */
  readonly iceServers: readonly RTCIceServer[];
  /** Absent: numbers are dialled as they are, none is an emergency, and none an extension a peer may send us to unasked. */
  readonly dialling?: DiallingSettings | undefined;
  readonly microphone: MediaSource;
  readonly camera: MediaSource;
  /** What who is held hears; absent: silence. */
  readonly holdMusic?: HoldMusicSource | undefined;
  /** What the user has chosen about pictures; absent: nothing. */
  readonly pictures?: PictureChoices | undefined;
  readonly log: Logger;
  /** New with every start of the companion. */
  readonly epoch: string;
  readonly instanceId?: string | undefined;
  /** What outlives a reload; absent: conversations end with their page. */
  readonly memory?: CallMemory | undefined;
  readonly wake?: WakeSource | undefined;
  readonly webRtc?: WebRtc | undefined;
  readonly createWebSocket?: ((url: string, protocol: string) => WebSocket) | undefined;
  /** Whether new calls are to be answered by themselves, where that is remembered; absent: never. */
  readonly autoAnswer?: AutoAnswerChoice | undefined;
  /** Whether calls may be placed over the network this device is in; absent: always. */
  readonly mayCall?: (() => boolean) | undefined;
  /** Who calls is shown only when the user asks for it (requirement C14). */
  readonly concealCallers?: boolean | undefined;
  /** Dialled to bring a call here where the PBX knows no Replaces. */
  readonly pullCode?: string | undefined;
}
