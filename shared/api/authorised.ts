import type * as z from 'zod/mini';
import { AppError } from '../errors/app-error';
import type { ApiRequest, ApiRequester } from './api-requester';
import type { SessionKeeper } from './session-keeper';

/** Sends requests with the token of whoever is signed in here. */
export class AuthorisedRequester {
  constructor(
    private readonly requester: ApiRequester,
    private readonly session: SessionKeeper,
  ) {}

  /** The answer, as its schema reads it. Rejects as `ApiRequester.request` does. */
  request<S extends z.ZodMiniType>(schema: S, request: ApiRequest): Promise<z.infer<S>> {
    return this.withToken((token) => this.requester.request(schema, { ...request, token }));
  }

  /** For answers without a body. */
  send(request: ApiRequest): Promise<void> {
    return this.withToken((token) => this.requester.send({ ...request, token }));
  }

  /** A token the server calls expired is renewed, and the request sent once more. */
  private async withToken<T>(ask: (token: string) => Promise<T>): Promise<T> {
    const token = await this.session.token();
    try {
      return await ask(token);
    } catch (error) {
      const refused = error instanceof AppError && ['expired-token', 'unauthorized'].includes(error.code);
      if (!refused) throw error;
      this.session.distrust(token);
      return ask(await this.session.token());
    }
  }
}
