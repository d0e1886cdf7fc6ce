import type { Domain } from '../domain';
import type { RouteTokens } from '../flows/route-tokens';
import type { LocalCall } from '../local/local-party';
import { replacesHeader } from '../local/replaces';
import { UasCall } from '../local/uas-call';
import { Header } from '../message/header';
import { answerOrder } from '../proxy/answer-order';
import type { CallSearch } from '../proxy/call-search';
import type { NewCalls } from '../proxy/new-calls';
import { routeInformation } from '../proxy/routes';

/** What codes do with the calls of others; which code, and who may, is for whoever answers it. */
export interface SwitchFeatures {
  /**
   * Call pick-up: the call that has rung longest at one of those extensions, or came through one of those groups,
   * goes to the device from which the code was dialled, which is asked to answer by itself. Then the call to the
   * code is over without an error. False: none rings there, and `by` waits for its answer as before.
   */
  pickUp(ringing: readonly string[], by: LocalCall): boolean;
  /**
   * The call to a code becomes one to whoever waits in `parked`, a conversation with a local party: the code's
   * caller rings at that very device, which takes it in the place of its waiting (RFC 3891) and says goodbye to
   * the party. Should it refuse, the caller is told so and the other waits on. False: one of the two is over.
   */
  retrieve(parked: LocalCall, by: LocalCall): boolean;
}

export interface FeatureParts {
  readonly domain: Domain;
  readonly tokens: RouteTokens;
  readonly searches: ReadonlySet<CallSearch>;
  readonly newCalls: NewCalls;
}

export class CallFeatures implements SwitchFeatures {
  constructor(private readonly parts: FeatureParts) {}

  pickUp(ringing: readonly string[], by: LocalCall): boolean {
    if (!(by instanceof UasCall) || !by.waiting) return false;
    const numbers = new Set(ringing);
    const { uri, flow } = by.dialog.target;
    const { caller: picker } = by;
    for (const search of this.parts.searches) {
      const rings = search.ringingAt(numbers);
      // A device that rings for it already would take a second INVITE for a loop (RFC 3261 §8.2.2.2).
      if (!rings || search.caller === picker || search.ringsFor(picker)) continue;
      // A telephone with one line must be free before it is asked to answer.
      by.done();
      const via = [...rings.via, rings.number];
      const orders = answerOrder(this.parts.domain);
      search.fork({ number: picker, cause: 'picked-up', via, depth: 0, orders }, [
        { flow, uri, user: picker },
      ]);
      return true;
    }
    return false;
  }

  retrieve(parked: LocalCall, by: LocalCall): boolean {
    if (!(by instanceof UasCall) || !(parked instanceof UasCall) || !parked.established) return false;
    const given = by.handOver();
    if (!given) return false;
    const { domain, tokens, newCalls } = this.parts;
    const { request, server } = given;
    const { target, callId, localTag, remoteTag } = parked.dialog;
    newCalls.retarget(
      {
        request,
        caller: by.caller,
        from: by.dialog.target.flow,
        routes: routeInformation(request, domain, tokens),
        server,
      },
      {
        about: {
          number: parked.caller,
          cause: 'retrieved',
          via: [],
          depth: 0,
          orders: [replacesHeader({ callId, localTag: remoteTag, remoteTag: localTag }), REQUIRED],
        },
        targets: [{ ...target, user: parked.caller }],
      },
    );
    return true;
  }
}

/** One that cannot take over must refuse rather than ring beside its own call. */
const REQUIRED = Header.of('Require', 'replaces');
