/** A track as a stream of its pictures (W3C mediacapture-transform), as far as browsers have it on the page: Chrome, Edge. */
interface InsertableStreams {
  readonly MediaStreamTrackProcessor: new (options: {
    track: MediaStreamTrack;
    /** Pictures that may wait: more would only be late. */
    maxBufferSize?: number;
  }) => { readonly readable: ReadableStream<VideoFrame> };
  readonly MediaStreamTrackGenerator: new (options: { kind: 'video' }) => MediaStreamTrack & {
    readonly writable: WritableStream<VideoFrame>;
  };
}

/** What this browser offers; undefined where pictures cannot be changed. */
export function insertableStreams(scope: object): InsertableStreams | undefined {
  const offered = scope as Partial<InsertableStreams> & { OffscreenCanvas?: unknown; Worker?: unknown };
  const whole =
    offered.MediaStreamTrackProcessor &&
    offered.MediaStreamTrackGenerator &&
    offered.OffscreenCanvas &&
    offered.Worker;
  return whole ? (offered as InsertableStreams) : undefined;
}
