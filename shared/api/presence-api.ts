import type { OwnPresence, PresenceChange } from '../presence/own-presence';
import { ownPresenceSchema } from '../presence/presence-schema';
import type { ApiClient } from './api-client';

/** The presence of whoever is signed in. Every method rejects with AppError. */
export class PresenceApi {
  constructor(private readonly client: Pick<ApiClient, 'authorised'>) {}

  read(): Promise<OwnPresence> {
    return this.client.authorised(ownPresenceSchema, { path: '/api/presence' });
  }

  change(body: PresenceChange): Promise<OwnPresence> {
    return this.client.authorised(ownPresenceSchema, { method: 'PATCH', path: '/api/presence', body });
  }
}
