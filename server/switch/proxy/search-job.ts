import type { CallStates } from '../events/call-states';
import type { Flow } from '../flows/flow';
import type { Header } from '../message/header';
import type { SipRequest } from '../message/message';
import type { CallRoute } from '../plan/call-plan';
import type { CallRecord } from '../plan/call-record';
import type { LegEnd } from '../plan/call-story';
import type { InviteServer } from '../transactions/server-transaction';
import type { ForwardParts } from './forward-parts';
import type { BranchSender } from './forwarder';
import type { OwnWords } from './forwarded-headers';
import type { LegNumber } from './ring-leg';
import type { Target } from './target';

/** What every search works with. */
export interface SearchParts extends ForwardParts {
  readonly calls: CallStates;
  /** The devices of a user. */
  readonly devicesOf: (number: string) => readonly Target[];
  /** Whether a local party has that number; it is called, and answers through `server`. */
  readonly ringLocally: (number: string, job: SearchJob, server: InviteServer) => boolean;
  /** Targets a redirection to that Contact adds. */
  readonly redirected: (contact: string) => readonly Target[];
  /** What we assert of the user who answers. */
  readonly identityOf: (user: string | undefined) => Header | undefined;
  /** What a number is told beside the request; `ends`: how those who rang before ended. */
  readonly wordsFor: (
    about: LegNumber,
    caller: string,
    ends: ReadonlyMap<string, LegEnd>,
  ) => OwnWords | undefined;
}

/** An INVITE that begins a call. */
export interface SearchJob {
  readonly request: SipRequest;
  readonly server: InviteServer;
  readonly caller: string;
  /** How the caller is reached should his connection break. */
  readonly callerFlow: Flow | undefined;
  /** Absent: the first to ring are all there are. */
  readonly route: CallRoute | undefined;
  readonly record: CallRecord | undefined;
  readonly send: BranchSender;
}

/** Who rings without a plan's word. */
export interface FirstRing {
  readonly about: LegNumber;
  readonly targets: readonly Target[];
}
