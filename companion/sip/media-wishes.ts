import type { Direction } from './session-description';

export const mediaKinds = ['audio', 'video'] as const;
export type MediumKind = (typeof mediaKinds)[number];

/** What this side wants of the call's media; the peer's wishes come on top (RFC 3264 §6.1). */
export interface MediaWishes {
  readonly held: boolean;
  /** `receive`: pictures are welcome but the camera stays off. */
  readonly video: 'none' | 'receive' | 'both';
}

/**
 * The direction of a medium's line that says so. The answer's is the meeting of this and the offer's;
 * the browser sees to that (RFC 8829 §5.3.1).
 */
export function directionOf(kind: MediumKind, { held, video }: MediaWishes, hasPicture: boolean): Direction {
  // Always sendonly, so that the peer's answer still tells whether it holds us too.
  if (kind === 'audio') return held ? 'sendonly' : 'sendrecv';
  if (held || video === 'none') return 'inactive';
  return video === 'both' && hasPicture ? 'sendrecv' : 'recvonly';
}
