import type { NewRecord } from '../../shared/call-log/call-record';
import { recordOfCall } from '../../shared/call-log/record-of-call';
import type { Endpoint } from '../../shared/endpoint/endpoint';

export interface RecordCallsOptions {
  readonly endpoint: Endpoint;
  /**
   * Whether this window is the user's companion. One that has given way finishes its conversations and
   * logs them; what rings in it rings in the other as well, and is for the other to log.
   */
  readonly inCharge: () => boolean;
  readonly add: (record: NewRecord) => void;
}

/** Makes one record of every call of the endpoint, at its end. Ends when the returned function is called. */
export function recordCalls({ endpoint, inCharge, add }: RecordCallsOptions): () => void {
  let done = new Set<string>();
  const look = (): void => {
    const ended = (endpoint.snapshot().state?.calls ?? []).filter(({ state }) => state === 'ended');
    for (const call of ended) {
      if (done.has(call.id)) continue;
      const record = recordOfCall(call);
      if (record && (record.kind !== 'missed' || inCharge())) add(record);
    }
    done = new Set(ended.map(({ id }) => id));
  };
  const release = endpoint.subscribe(look);
  look();
  return release;
}
