import type { MicrophoneState } from '../../shared/endpoint/endpoint-state';

/** Where calls take their tracks from. What is acquired belongs to the call, which stops it at its end. */
export interface MediaSource {
  readonly state: MicrophoneState;
  /**
   * A track of one's own, sounding or showing.
   * @throws AppError `microphone-…` or `camera-…`: `denied`, `missing` or `busy`.
   */
  acquire(): Promise<MediaStreamTrack>;
  /** A track of one's own at once, disabled, where the device is open already: for a call that may be answered soon. */
  ready?(): MediaStreamTrack | undefined;
  /** Calls back when `state` may have changed. */
  subscribe(listener: () => void): () => void;
  /**
   * Calls back when another device has been chosen, or the chosen one has come back: whoever has a track
   * acquires a new one in its place.
   */
  onExchange?(listener: () => void): () => void;
}
