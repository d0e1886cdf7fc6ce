import type { Call } from '../../shared/call/call';
import type { NewRecord } from '../../shared/call-log/call-record';
import { recordOfCall } from '../../shared/call-log/record-of-call';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import { LegTimes } from './leg-times';

export interface RecordCallsOptions {
  readonly endpoint: Endpoint;
  /**
   * Whether this window is the user's companion. One that has given way finishes its conversations and
   * logs them; what rings in it rings in the other as well, and is for the other to log.
   */
  readonly inCharge: () => boolean;
  readonly add: (record: NewRecord) => void;
  /** ms since the epoch; replaced in tests. */
  readonly now?: () => number;
}

/** Makes one record of every call of the endpoint, at its end. Ends when the returned function is called. */
export function recordCalls({ endpoint, inCharge, add, now = Date.now }: RecordCallsOptions): () => void {
  let done = new Set<string>();
  const legs = new LegTimes(now);
  const log = (call: Call): void => {
    const record = recordOfCall(call);
    if (record && (record.kind !== 'missed' || inCharge())) add(record);
  };
  const look = (): void => {
    const calls = endpoint.snapshot().state?.calls ?? [];
    legs.follow(calls).forEach(log);
    const ended = calls.filter(({ state }) => state === 'ended');
    for (const call of ended) if (!done.has(call.id)) log(legs.timed(call));
    done = new Set(ended.map(({ id }) => id));
  };
  const release = endpoint.subscribe(look);
  look();
  return release;
}
