import { CallLogApi } from '../../shared/api/call-log-api';
import { LoggedCalls } from '../../shared/call-log/logged-calls';
import type { CallLogOptions, CompanionCallLog } from './open-call-log';

/** A companion without a call log: that of a guest, whose call is nobody's to remember. */
export function noCallLog({ api, log }: Pick<CallLogOptions, 'api' | 'log'>): CompanionCallLog {
  return {
    calls: new LoggedCalls({ api: new CallLogApi(api), log }),
    hear: () => undefined,
    leave: () => Promise.resolve(),
    close: () => undefined,
  };
}
