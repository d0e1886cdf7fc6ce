import type { WebRtc } from './web-rtc';

/**
 * A peer connection made before the click: making one takes a noticeable part of the time in which a
 * call should ring. It gathers nothing and sends nothing until it is used, and is used once.
 */
export class SpareConnection {
  private spare: RTCPeerConnection | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(
    private readonly webRtc: WebRtc,
    private readonly configuration: RTCConfiguration,
  ) {
    this.restock();
  }

  take(): RTCPeerConnection {
    const connection = this.spare ?? this.webRtc.createConnection(this.configuration);
    this.spare = undefined;
    this.restock();
    return connection;
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    this.spare?.close();
    this.spare = undefined;
  }

  /** Not in the midst of setting a call up: when that is done. */
  private restock(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!this.closed) this.spare ??= this.webRtc.createConnection(this.configuration);
    }, 1_000);
  }
}
