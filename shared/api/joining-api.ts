import * as z from 'zod/mini';
import type { ApiClient } from './api-client';
import {
  joinSchema,
  lastJoinedAnswerSchema,
  lastJoinedSchema,
  type Join,
  type LastJoined,
} from './meetings-schema';

/** What the server knows about joining, for whoever is signed in. Every method rejects with AppError. */
export class JoiningApi {
  constructor(private readonly client: Pick<ApiClient, 'authorised'>) {}

  /**
   * What to dial to be in a room of ours. `not-found`: there is no such room; `forbidden`: it is not
   * this user's, and the PIN is missing or wrong.
   */
  join(slug: string, pin?: string): Promise<Join> {
    const query = pin === undefined ? '' : `?pin=${encodeURIComponent(pin)}`;
    return this.client.authorised(joinSchema, {
      path: `/api/meetings/join/${encodeURIComponent(slug)}${query}`,
    });
  }

  /** The meeting joined last; undefined: none yet. */
  async lastJoined(signal?: AbortSignal): Promise<LastJoined | undefined> {
    const path = '/api/meetings/last-joined';
    return (await this.client.authorised(lastJoinedAnswerSchema, { path, signal })).last;
  }

  async remember(joined: LastJoined): Promise<void> {
    const body = lastJoinedSchema.parse(joined);
    const path = '/api/meetings/last-joined';
    await this.client.authorised(z.unknown(), { method: 'PUT', path, body });
  }
}
