import type { IncomingCalls, IncomingChange } from '../incoming-calls/incoming-calls';
import type { ApiClient } from './api-client';
import { incomingCallsSchema, incomingChangedSchema, type IncomingChanged } from './incoming-calls-schema';

/** How the calls of whoever is signed in come in, on the server. Every method rejects with AppError. */
export class IncomingCallsApi {
  constructor(private readonly client: Pick<ApiClient, 'authorised'>) {}

  read(): Promise<IncomingCalls> {
    return this.client.authorised(incomingCallsSchema, { path: '/api/incoming-calls' });
  }

  /** All of it or nothing. With `dial` the PBX is still to be told, and the change settled then. */
  change(change: IncomingChange): Promise<IncomingChanged> {
    return this.client.authorised(incomingChangedSchema, {
      method: 'PATCH',
      path: '/api/incoming-calls',
      body: change,
    });
  }

  /** `ok`: the PBX has taken the codes of that change. */
  settle(change: string, ok: boolean): Promise<IncomingCalls> {
    return this.client.authorised(incomingCallsSchema, {
      method: 'POST',
      path: '/api/incoming-calls/settled',
      body: { change, ok },
    });
  }
}
