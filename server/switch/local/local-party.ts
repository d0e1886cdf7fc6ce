/** What a caller sees of whom they reached. */
export interface LocalParty {
  /** The user part of the address. */
  readonly number: string;
  readonly name: string;
  /** A code that does something rather than somebody to talk to: the log leaves such calls out. */
  readonly feature?: boolean;
}

/** Why a call is ended by us (RFC 3326): a SIP status code and words for whoever reads traces. */
export interface HangUpReason {
  readonly cause: number;
  readonly text: string;
}

/** A refusal of a call that was not answered yet. */
export interface Refusal {
  readonly status: number;
  /** Seconds after which it is worth another try. */
  readonly retryAfter?: number;
  /** Says more than the status, to whoever reads it. */
  readonly reason?: HangUpReason;
}

/** What a local party does with a call in progress. Nothing is asked of it after `ended`. */
export interface LocalCallHandler {
  /** The caller describes the media anew: hold, another network. `undefined`: not acceptable, all stays as it was. */
  renegotiate(offer: string): Promise<string | undefined>;
  /** A key pressed, told by signalling (INFO). */
  key(key: string): void;
  /** The call is over, and not by our own word. */
  ended(): void;
  /** What became of `LocalCall.transfer`: whoever was to be called has answered, or has not. */
  transferred?(taken: boolean): void;
}

/** A call to a local party. */
export interface LocalCall {
  readonly party: LocalParty;
  /** The user who calls, as the switch knows them. */
  readonly caller: string;
  /** SDP; '' when a code was dialled without. */
  readonly offer: string;
  /** Who brought it about by a transfer, as far as that is believed (RFC 3892): who parked it, say. */
  readonly referredBy: string | undefined;
  /** A call whose place this one takes (RFC 3891): of the same caller after a reload, or of whoever handed over. */
  readonly replaces: LocalCall | undefined;
  /** Answers with an SDP; without effect once the caller has given up. */
  accept(answer: string): void;
  refuse(refusal: Refusal): void;
  /** Ends the call to a code that has been carried out: nobody answers, and nothing failed. */
  done(): void;
  /** Asks the caller to call that number of ours instead, in the name of `by` (RFC 3515, RFC 3892). */
  transfer(number: string, by: string): void;
  /** Ends it, whatever it has come to. */
  hangUp(reason?: HangUpReason): void;
}

/**
 * Keeps callers company who wait for somebody: what is heard at a parking place. Whoever has a mixer can offer it;
 * whoever answers for the place decides who waits there, and when that is over.
 */
export interface WaitingSound {
  /** Answers the call, and plays to it until it is over. */
  keep(call: LocalCall): LocalCallHandler;
}

/** Somebody within this server whom calls reach: a conference, say. */
export interface LocalAgent {
  /** Who has that user part; `undefined`: nobody here. */
  partyOf(user: string): LocalParty | undefined;
  /** A call comes in. It is answered, or refused, now or later, through `call`. */
  called(call: LocalCall): LocalCallHandler;
}
