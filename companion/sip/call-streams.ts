import type { CallMedia } from '../media-endpoint';
import type { WebRtc } from './web-rtc';

/**
 * The streams of one call for the page. Follows the connection's transceivers: sip.js's own stream
 * takes each new video track for the only one and loses the one that is shown.
 */
export class CallStreams {
  private readonly remote: MediaStream;
  private current: CallMedia;

  constructor(private readonly webRtc: WebRtc) {
    this.remote = webRtc.createStream();
    this.current = { remote: this.remote };
  }

  /** The same object while nothing changed. */
  get media(): CallMedia {
    return this.current;
  }

  /** Takes over what the connection now sends and receives. */
  follow(transceivers: readonly RTCRtpTransceiver[]): void {
    for (const kind of ['audio', 'video'] as const) {
      const line = transceivers.find(({ receiver }) => receiver.track.kind === kind);
      const before = this.remote.getTracks().find((track) => track.kind === kind);
      const receiving = Boolean(line?.currentDirection?.includes('recv'));
      // A held call keeps its (silenced) sound: an element whose stream has run empty stops, and
      // does not begin again by itself.
      const after = receiving || (kind === 'audio' && before) ? line?.receiver.track : undefined;
      if (before === after) continue;
      if (after) this.remote.addTrack(after);
      if (before) this.remote.removeTrack(before);
    }
    this.followCamera(transceivers);
  }

  private followCamera(transceivers: readonly RTCRtpTransceiver[]): void {
    const sending = transceivers.find(
      ({ currentDirection, sender }) => currentDirection?.includes('send') && sender.track?.kind === 'video',
    );
    const camera = sending?.sender.track;
    const shown = this.current.local?.getVideoTracks()[0];
    if (camera === shown || (!camera && !this.current.local)) return;
    if (!camera) {
      this.current = { remote: this.remote };
      return;
    }
    if (this.current.local && shown) {
      // Another camera, shown where the first one was.
      this.current.local.addTrack(camera);
      this.current.local.removeTrack(shown);
      return;
    }
    const local = this.webRtc.createStream();
    local.addTrack(camera);
    this.current = { remote: this.remote, local };
  }
}
