import type { Backdrop } from '../../../shared/settings/picture-values';

/** What stands behind a person in a picture. `own`: an image of theirs, in place of a drawn one. */
export type Background =
  | { readonly kind: 'blur' }
  | { readonly kind: 'image'; readonly backdrop: Exclude<Backdrop, 'own'> }
  | { readonly kind: 'image'; readonly own: ImageBitmap };

/** Page → worker: change these pictures, from now until the stream ends. */
export interface BackgroundJob {
  readonly readable: ReadableStream<VideoFrame>;
  readonly writable: WritableStream<VideoFrame>;
  readonly background: Background;
}

/** Worker → page. */
export type BackgroundReport =
  /** The first changed picture is on its way. */
  | { readonly kind: 'running' }
  /** Pictures changed in the last second. */
  | { readonly kind: 'rate'; readonly rate: number }
  | { readonly kind: 'failed'; readonly reason: string };
