import type { SwitchDirectory } from '../authentication/directory';
import { readReplaces } from '../local/replaces';
import { detached } from '../message/detached';
import type { SipRequest } from '../message/message';
import { CallRecord } from './call-record';
import { asksForNoRecord } from './no-record';
import type { CallStory, StoryListener } from './call-story';

/** Longest text that goes with a call (guide, chapter 6, "Balise"). */
const LONGEST_TAG = 31;

/** Begins the stories of calls, where somebody wants to hear them. */
export class StoryBook {
  constructor(
    private readonly listener: StoryListener | undefined,
    private readonly directory: SwitchDirectory,
    private readonly now: () => number,
  ) {}

  /**
   * `undefined`: nobody listens, or nobody would keep it: a guest, who may call one number, has no log.
   * `called`: the user part that was dialled, or whose device was.
   */
  begin(
    request: SipRequest,
    caller: string,
    called: string,
    origin = originOf(request),
  ): CallRecord | undefined {
    if (!this.listener || this.directory.confinedTo?.(caller)) return undefined;
    return new CallRecord(
      {
        callId: detached(request.callId),
        caller,
        called: detached(called),
        origin,
        ...circumstancesOf(request),
        startedAt: this.now(),
      },
      this.listener,
    );
  }
}

/** RFC 3891: it takes the place of another call. RFC 3892: somebody asked for it by a transfer. */
function originOf(request: SipRequest): CallStory['origin'] {
  if (request.has('replaces')) return 'replacing';
  return request.has('referred-by') ? 'transferred' : 'dialled';
}

/** What a request says of its call beside who calls whom. */
function circumstancesOf(
  request: SipRequest,
): Pick<CallStory, 'replaces' | 'referredBy' | 'withheld' | 'unlogged' | 'tag'> {
  const tag = tagOf(request);
  const replaces = readReplaces(request);
  const referredBy = /sips?:([^@;>\s]+)@/i.exec(request.value('referred-by') ?? '')?.[1];
  return {
    ...(typeof replaces === 'object' && { replaces: detached(replaces.callId) }),
    ...(referredBy !== undefined && { referredBy: detached(referredBy) }),
    ...(request.values('privacy').some((value) => /\bid\b/i.test(value)) && { withheld: true }),
    ...(asksForNoRecord(request) && { unlogged: true }),
    ...(tag !== undefined && { tag }),
  };
}

/** The Subject (RFC 3261 §20.36), which transfers and forwards leave as it is. */
function tagOf(request: SipRequest): string | undefined {
  const subject = request.value('subject');
  if (subject === undefined) return undefined;
  const text = Buffer.from(subject, 'latin1')
    .toString('utf8')
    .replace(/\p{Cc}/gu, ' ')
    .trim();
  return text === '' ? undefined : [...text].slice(0, LONGEST_TAG).join('');
}
