import type { CallLog, NewRecord } from '../call-log/call-record';
import type { RecordFilter } from '../call-log/record-filter';
import { callLogSchema } from '../call-log/record-schema';
import type { ApiClient } from './api-client';

/** The call log of whoever is signed in, on the server. Every method answers the log as it is then; rejects with AppError. */
export class CallLogApi {
  constructor(private readonly client: Pick<ApiClient, 'authorised'>) {}

  read(): Promise<CallLog> {
    return this.client.authorised(callLogSchema, { path: '/api/call-log' });
  }

  /** May be repeated until it is answered: the server logs an id once. `sentAt`: this clock now, ms since the epoch. */
  add(record: NewRecord, sentAt: number): Promise<CallLog> {
    return this.client.authorised(callLogSchema, {
      method: 'POST',
      path: '/api/call-log',
      body: { record, sentAt },
    });
  }

  remove(id: string): Promise<CallLog> {
    return this.client.authorised(callLogSchema, {
      method: 'DELETE',
      path: `/api/call-log/${encodeURIComponent(id)}`,
    });
  }

  /** Of one sort or of all; nothing that was logged after `upTo`. */
  clear(upTo: number, filter?: RecordFilter): Promise<CallLog> {
    const only = filter === undefined ? '' : `&filter=${filter}`;
    return this.client.authorised(callLogSchema, {
      method: 'DELETE',
      path: `/api/call-log?upTo=${String(upTo)}${only}`,
    });
  }

  see(sequence: number): Promise<CallLog> {
    return this.client.authorised(callLogSchema, {
      method: 'POST',
      path: '/api/call-log/seen',
      body: { sequence },
    });
  }
}
