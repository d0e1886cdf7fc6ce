import type { Call } from '../../shared/call/call';

interface Known {
  readonly call: Call;
  /** Since when its leg goes on, in ms since the epoch; undefined: since the call began. */
  readonly since: number | undefined;
}

/** Follows calls whose other side hands this user over: each part is a call of its own in the log. */
export class LegTimes {
  private known = new Map<string, Known>();

  constructor(private readonly now: () => number) {}

  /** What has become of the calls; answers the parts that are over while their call goes on, as ended calls. */
  follow(calls: readonly Call[]): readonly Call[] {
    const before = this.known;
    this.known = new Map(calls.map((call) => [call.id, this.next(before.get(call.id), call)]));
    return calls.flatMap((call) => {
      const was = before.get(call.id);
      if (!was || was.call.leg?.id === call.leg?.id) return [];
      return [ended(was, this.now())];
    });
  }

  /** A call with the times of its leg in the place of its own. */
  timed(call: Call): Call {
    const since = this.known.get(call.id)?.since;
    return since === undefined ? call : { ...call, startedAt: since, connectedAt: since };
  }

  private next(was: Known | undefined, call: Call): Known {
    const handedOver = was !== undefined && was.call.leg?.id !== call.leg?.id;
    return { call, since: handedOver ? this.now() : was?.since };
  }
}

function ended({ call, since }: Known, now: number): Call {
  const times = since === undefined ? {} : { startedAt: since, connectedAt: since };
  return { ...call, ...times, state: 'ended', endedAt: now, endReason: 'transferred' };
}
