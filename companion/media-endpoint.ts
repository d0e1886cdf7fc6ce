import type { Endpoint } from '../shared/endpoint/endpoint';
import type { CallStatistics } from './call-statistics';

/** The streams of a call, for the page's audio and video elements. The same objects while unchanged. */
export interface CallMedia {
  /** Whatever the peer sends: at most one audio and one video track, replaced in place. */
  readonly remote: MediaStream;
  /** Our own camera as it is sent; absent while no video is sent. */
  readonly local?: MediaStream | undefined;
}

/** What the companion adds to `Endpoint`: the media itself, which never leaves its window. */
export interface MediaEndpoint extends Endpoint {
  media(callId: string): CallMedia | undefined;
  /** Figures of this moment; undefined when the call has no media (yet, or any more). */
  statistics(callId: string): Promise<CallStatistics | undefined>;
}
