/** What the window shows and asks about this person's own picture. */
export interface Pictures {
  /** A track as the other side would see it; its taker stops it. @throws AppError `camera-…`, `background-failed` */
  acquire(): Promise<MediaStreamTrack>;
  /** Calls back when what has been acquired should be exchanged for a new one. */
  onExchange(listener: () => void): () => void;
  readonly background: {
    /** Whether this browser can change the background at all. */
    readonly supported: boolean;
    /** Pictures a second with another background now; undefined while none is changed. */
    rate(): number | undefined;
    subscribe(listener: () => void): () => void;
  };
}
