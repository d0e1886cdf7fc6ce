import type { Clock } from '../clock';
import type { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import type { InviteServer, ServerTransaction } from '../transactions/server-transaction';
import type { LocalDialog } from './local-dialog';
import type { LocalCall, LocalParty } from './local-party';
import type { UasCall } from './uas-call';

/** What a call to a local party is made of. */
export interface UasParts {
  readonly clock: Clock;
  readonly party: LocalParty;
  readonly caller: string;
  readonly offer: string;
  readonly replaces: LocalCall | undefined;
  readonly dialog: LocalDialog;
  /** Contact and identity of the party, in every response that makes or refreshes the dialog. */
  readonly identity: readonly Header[];
  /** The address of a number of ours. */
  readonly addressOf: (number: string) => string;
  readonly invite: SipRequest;
  /** See `believedReferrer`. */
  readonly referredBy: string | undefined;
  readonly server: InviteServer;
  readonly answered: (response: SipResponse) => void;
  /** It was not taken, by this final status. */
  readonly refused: (status: number) => void;
  /** Somebody else answers in its place; nothing is over. */
  readonly handedOver: (call: UasCall) => void;
  readonly ended: (call: UasCall) => void;
}

/** How one request is answered: at once, or through a transaction that is kept open meanwhile. */
export interface ResponseWay {
  readonly reply: (response: SipResponse) => void;
  readonly open: () => ServerTransaction;
}
