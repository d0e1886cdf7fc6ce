import type {
  Clock,
  LocalAgent,
  LocalCall,
  LocalCallHandler,
  LocalParty,
  SwitchFeatures,
  Timer,
  WaitingSound,
} from '../../switch';

/** Until a parked call comes back to whoever parked it (IP Office, "Parking Calls": five minutes by default). */
const RETURN_MS = 5 * 60_000;

export interface ParkingAgentParts {
  /** The place a number stands for; undefined: it is none. */
  readonly placeOf: (number: string) => string | undefined;
  /** Both are there once the switch is. */
  readonly features: () => Pick<SwitchFeatures, 'retrieve'> | undefined;
  /** Undefined: nothing keeps anybody company, and nobody can wait. */
  readonly waiting: () => WaitingSound | undefined;
  readonly clock: Clock;
}

interface Parked {
  readonly call: LocalCall;
  /** Who parked it, where that is known. */
  readonly by: string | undefined;
  timer: Timer | undefined;
}

/**
 * Places to park calls (guide, chapter 5, "Parcage ou récupération d'un appel parqué"; requirement C6). A call
 * that comes to a free one waits there with music: it was transferred to it. Whoever calls a place where
 * somebody waits fetches them. Who is not fetched in time is sent back to whoever parked them; should that
 * fail, they wait on, and it is tried again.
 */
export class ParkingAgent implements LocalAgent {
  private readonly places = new Map<string, Parked>();

  constructor(private readonly parts: ParkingAgentParts) {}

  partyOf(number: string): LocalParty | undefined {
    const place = this.parts.placeOf(number);
    if (place === undefined) return undefined;
    // To fetch somebody is a code: it is over before anybody talks.
    return { number, name: `Parking place ${place}`, ...(this.places.has(place) && { feature: true }) };
  }

  called(call: LocalCall): LocalCallHandler {
    const place = this.parts.placeOf(call.party.number) ?? '';
    const parked = this.places.get(place);
    if (!parked) return this.park(place, call, call.referredBy);
    // After a reload, say: the same one goes on waiting.
    if (call.replaces === parked.call) return this.takeOver(place, parked, call);
    if (call.referredBy !== undefined) call.refuse({ status: 486 });
    else if (!this.parts.features()?.retrieve(parked.call, call)) call.refuse({ status: 404 });
    return unattended;
  }

  private takeOver(place: string, parked: Parked, call: LocalCall): LocalCallHandler {
    this.free(place, parked.call);
    parked.call.hangUp({ cause: 200, text: 'Call completed elsewhere' });
    return this.park(place, call, parked.by);
  }

  private park(place: string, call: LocalCall, by: string | undefined): LocalCallHandler {
    const waiting = this.parts.waiting();
    if (!waiting) {
      call.refuse({ status: 503 });
      return unattended;
    }
    const parked: Parked = { call, by, timer: undefined };
    this.places.set(place, parked);
    this.sendBackLater(parked);
    const free = (): void => {
      this.free(place, call);
    };
    const kept = waiting.keep(freeing(call, free));
    return {
      renegotiate: (offer) => kept.renegotiate(offer),
      key: (key) => {
        kept.key(key);
      },
      ended: () => {
        free();
        kept.ended();
      },
      transferred: (taken) => {
        if (!taken) this.sendBackLater(parked);
        else {
          free();
          call.hangUp({ cause: 200, text: 'Call completed elsewhere' });
          kept.ended();
        }
      },
    };
  }

  private sendBackLater(parked: Parked): void {
    const { call, by } = parked;
    if (by === undefined) return;
    parked.timer?.cancel();
    parked.timer = this.parts.clock.after(RETURN_MS, () => {
      // In the name of whoever parked it: their forwards are not for their own calls that come back.
      call.transfer(by, by);
    });
  }

  private free(place: string, call: LocalCall): void {
    const parked = this.places.get(place);
    if (parked?.call !== call) return;
    parked.timer?.cancel();
    this.places.delete(place);
  }
}

/** For a call that does not wait here. */
const unattended: LocalCallHandler = {
  renegotiate: () => Promise.resolve(undefined),
  key: () => undefined,
  ended: () => undefined,
};

/** The same call, which frees its place when whoever keeps it company ends it. */
function freeing(call: LocalCall, free: () => void): LocalCall {
  const { party, caller, offer, referredBy, replaces } = call;
  return {
    party,
    caller,
    offer,
    referredBy,
    replaces,
    accept: (answer) => {
      call.accept(answer);
    },
    refuse: (refusal) => {
      free();
      call.refuse(refusal);
    },
    done: () => {
      free();
      call.done();
    },
    transfer: (number, by) => {
      call.transfer(number, by);
    },
    hangUp: (reason) => {
      free();
      call.hangUp(reason);
    },
  };
}
