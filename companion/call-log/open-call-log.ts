import type { ApiClient } from '../../shared/api/api-client';
import { CallLogApi } from '../../shared/api/call-log-api';
import { LoggedCalls } from '../../shared/call-log/logged-calls';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Endpoint } from '../../shared/endpoint/endpoint';
import type { HubTransport } from '../../shared/endpoint/hub/hub-transport';
import type { News } from '../hub/companion-link';
import { recordCalls } from './record-calls';
import { RecordOutbox } from './record-outbox';

/** How long signing out waits for what has not been delivered yet, in ms. */
const FAREWELL_MS = 1_000;

export interface CallLogOptions {
  readonly endpoint: Endpoint;
  readonly api: ApiClient;
  readonly transport: Pick<HubTransport, 'status' | 'onStatus'>;
  /** Whose calls these are. */
  readonly owner: string;
  /** See `RecordCallsOptions`. */
  readonly inCharge: () => boolean;
  readonly log: Logger;
}

export interface CompanionCallLog {
  /** For whoever shows it. */
  readonly calls: LoggedCalls;
  /** Everything the hub tells; takes what concerns the log. */
  readonly hear: (message: News) => void;
  /** Delivers what it can within a second and forgets the rest: the person signs out. Never rejects. */
  leave(): Promise<void>;
  close(): void;
}

/** The call log as the companion writes and shows it. */
export function openCallLog(options: CallLogOptions): CompanionCallLog {
  const { endpoint, transport, owner, inCharge, log } = options;
  const api = new CallLogApi(options.api);
  const calls = new LoggedCalls({ api, log });
  const outbox = new RecordOutbox({
    owner,
    post: async (record) => {
      calls.receive(await api.add(record, Date.now()));
    },
    storage: () => localStorage,
    log,
  });
  const stopRecording = recordCalls({
    endpoint,
    inCharge,
    add: (record) => {
      outbox.add(record);
    },
  });
  const connected = (): void => {
    void outbox.wake();
    void calls.load();
  };
  const release = transport.onStatus((status) => {
    if (status === 'connected') connected();
  });
  if (transport.status === 'connected') connected();
  return {
    calls,
    hear: (message) => {
      if (message.type === 'call-log') calls.receive(message.log);
    },
    leave: async () => {
      await Promise.race([outbox.wake(), new Promise((resolve) => setTimeout(resolve, FAREWELL_MS))]);
      outbox.forget();
    },
    close: () => {
      release();
      stopRecording();
      outbox.close();
    },
  };
}
