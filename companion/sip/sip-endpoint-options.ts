import type { Referral } from 'sip.js';
import type { SipSettings } from '../../shared/api/settings-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import type { CallMemory } from '../continuity/call-memory';
import type { MediaSource } from '../media/media-sources';
import type { WakeSource } from './connection';
import type { WebRtc } from './web-rtc';

export interface SipEndpointOptions {
  readonly settings: SipSettings;
  /** Only what the environment names; with none, no server outside learns of the call. */
  readonly iceServers: readonly RTCIceServer[];
  readonly microphone: MediaSource;
  readonly camera: MediaSource;
  readonly log: Logger;
  /** New with every start of the companion. */
  readonly epoch: string;
  readonly instanceId?: string | undefined;
  /** What outlives a reload; absent: conversations end with their page. */
  readonly memory?: CallMemory | undefined;
  readonly wake?: WakeSource | undefined;
  readonly webRtc?: WebRtc | undefined;
  readonly createWebSocket?: ((url: string, protocol: string) => WebSocket) | undefined;
  /** Dialled to bring a call here where the PBX knows no Replaces. */
  readonly pullCode?: string | undefined;
  /** What becomes of a transfer a peer asks for; absent: refused with 603. */
  readonly onRefer?: ((referral: Referral) => void) | undefined;
}
