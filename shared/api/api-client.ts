import type * as z from 'zod/mini';
import type { Command } from '../endpoint/command';
import type { ApiRequest, ApiRequester } from './api-requester';
import { authorised } from './authorised';
import { directoryPageSchema, type DirectoryPage } from './directory-schema';
import { graphTokenSchema, type GraphToken } from './graph-schema';
import { environmentsSchema, type EnvironmentInfo } from './session-schema';
import { ticketSchema, type Ticket } from './ticket-schema';
import type { SessionKeeper } from './session-keeper';
import { settingsSchema, sipSettingsSchema, type Settings, type SipSettings } from './settings-schema';

export interface DirectoryQuery {
  readonly cursor?: string | undefined;
  readonly search?: string | undefined;
  /** 1 to 1000. */
  readonly limit?: number | undefined;
}

/**
 * The server's API for whoever is signed in. Every answer is parsed by its schema; every method
 * rejects with AppError (`network` and `timeout` included) or, when aborted, as `fetch` does.
 */
export class ApiClient {
  constructor(
    private readonly requester: ApiRequester,
    private readonly session: SessionKeeper,
  ) {}

  /** The environments a user may sign in to. Needs no session. */
  async environments(signal?: AbortSignal): Promise<readonly EnvironmentInfo[]> {
    const { environments } = await this.requester.request(environmentsSchema, {
      path: '/api/environments',
      signal,
    });
    return environments;
  }

  /**
   * The environments that go with a work e-mail address, or that a web address leads to; empty when
   * there are none. Needs no session.
   */
  async discover(text: string, signal?: AbortSignal): Promise<readonly EnvironmentInfo[]> {
    const name = text.includes('@') ? 'email' : 'address';
    const path = `/api/discovery?${name}=${encodeURIComponent(text)}`;
    return (await this.requester.request(environmentsSchema, { path, signal })).environments;
  }

  settings(signal?: AbortSignal): Promise<Settings> {
    return this.authorised(settingsSchema, { path: '/api/settings', signal });
  }

  sipSettings(signal?: AbortSignal): Promise<SipSettings> {
    return this.authorised(sipSettingsSchema, { path: '/api/settings/sip', signal });
  }

  directory({ cursor, search, limit }: DirectoryQuery = {}, signal?: AbortSignal): Promise<DirectoryPage> {
    const query = [
      ...(cursor === undefined ? [] : [`cursor=${encodeURIComponent(cursor)}`]),
      ...(search === undefined ? [] : [`search=${encodeURIComponent(search)}`]),
      ...(limit === undefined ? [] : [`limit=${String(limit)}`]),
    ].join('&');
    return this.authorised(directoryPageSchema, {
      path: query ? `/api/directory?${query}` : '/api/directory',
      signal,
    });
  }

  /** A one-time ticket that opens a companion for this user, to run `command` if there is one. */
  createTicket(command?: Command, signal?: AbortSignal): Promise<Ticket> {
    const body = command ? { command } : {};
    return this.authorised(ticketSchema, { method: 'POST', path: '/api/tickets', body, signal });
  }

  /** What to ask Microsoft Graph with. Rejects with `not-found` where there is no Microsoft 365. */
  graphToken(signal?: AbortSignal): Promise<GraphToken> {
    return this.authorised(graphTokenSchema, { method: 'POST', path: '/api/graph/token', signal });
  }

  /** With the session's token; a token the server calls expired is renewed, and the request sent once more. */
  authorised<S extends z.ZodMiniType>(schema: S, request: ApiRequest): Promise<z.infer<S>> {
    return authorised(this.requester, this.session, schema, request);
  }
}
