import { noVideo, type Call } from '../../shared/call/call';
import type { DialTarget } from '../../shared/dialing/dial-target';
import { readable } from './remote-party';

/** A call as it begins; who is at the other end is for the caller to say. */
export function newCall(id: string, direction: Call['direction']): Call {
  return {
    id,
    direction,
    state: direction === 'incoming' ? 'incoming' : 'dialing',
    remote: { number: '' },
    video: noVideo,
    muted: false,
    remoteHold: false,
    startedAt: Date.now(),
  };
}

/** The other side of a call we make: as it was dialled, so that it can be dialled again. */
export function partyOf(target: DialTarget): Call['remote'] {
  const name = readable(target.name, 120);
  return { number: target.kind === 'number' ? target.number : target.uri, ...(name ? { name } : {}) };
}
