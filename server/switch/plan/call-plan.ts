/** Why a telephone rings for a call: what the log says of it, and what it shows. */
export type RingCause =
  'called' | 'forwarded' | 'twinned' | 'group' | 'voicemail' | 'picked-up' | 'retrieved';

/** Somebody a step of a plan lets ring. */
export interface Ringing {
  /**
   * The user part of an address of our domain: an extension, whose devices all ring, or what a local
   * party is reached by, a mailbox say.
   */
  readonly number: string;
  readonly cause: RingCause;
  /** Seconds to wait before it rings, so that a group can begin with the nearest. Absent: at once. */
  readonly after?: number | undefined;
}

/** What a plan wants done next. */
export type PlanStep =
  /** These ring together until one answers; after `seconds` it goes on without those who ring. Absent: as long as the caller likes. */
  | {
      readonly kind: 'ring';
      readonly ringing: readonly Ringing[];
      readonly seconds?: number | undefined;
      /** Through whom the call came, the first called first: whose call it was is shown as "Bob > Sue". */
      readonly via?: readonly string[] | undefined;
    }
  /** It is over: the caller gets this SIP status. */
  | { readonly kind: 'end'; readonly status: number };

/** How one of those who rang ended. */
export type RingOutcome =
  | 'busy' // 486, 600
  | 'declined' // 603 and other refusals of a person
  | 'unanswered' // rang until the time was up
  | 'absent'; // no device is registered, or none can be reached

/** A call as its plan is asked about it. */
export interface PlannedCall {
  /** The extension of who calls. */
  readonly caller: string;
  /** The user part that was called, as it was dialled. */
  readonly called: string;
}

/** The way of one call. Asked for its next step until somebody answers or the caller gives up. */
export interface CallRoute {
  /** The first step. */
  begin(): PlanStep;
  /** All who rang in the last step have ended like this, by their number. */
  next(outcomes: ReadonlyMap<string, RingOutcome>): PlanStep;
}

/**
 * Who gets a call (requirements G1 to G4, P4, M3): asked by the switch for every INVITE that begins a
 * call to a user part of our domain. It knows rules, the switch knows SIP.
 */
export interface CallPlan {
  /** `undefined`: nothing special, the devices of whoever was called ring. Must not throw, and must be quick. */
  routeOf(call: PlannedCall): CallRoute | undefined;
  /** What a number is called that is no user's: the name of a group. */
  nameOf?(number: string): string | undefined;
}
