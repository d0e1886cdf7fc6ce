import { noVideo, type Call, type CallLeg } from '../../shared/call/call';
import { recordIdOf } from '../../shared/call-log/record-id';
import type { DialTarget } from '../../shared/dialing/dial-target';
import { readable } from './remote-party';

/** What of a session names its call in the log. */
interface Dialled {
  readonly request: { readonly callId: string };
}

/** The conversation of a session, as the call log names it. */
export function legOf({ request }: Dialled, side: Call['direction']): CallLeg {
  return { id: recordIdOf(request.callId, side), side };
}

/** A call as it begins; who is at the other end is for the caller to say. */
export function newCall(id: string, direction: Call['direction'], session: Dialled): Call {
  return {
    id,
    leg: legOf(session, direction),
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
