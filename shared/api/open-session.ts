import type * as z from 'zod/mini';
import type { Logger } from '../diagnostics/logger';
import { ApiRequester, type ApiRequest } from './api-requester';
import { authorised } from './authorised';
import type { Fetch } from './fetch';
import { SessionKeeper } from './session-keeper';
import type { SignInWay } from './sign-in-ways';
import { windowId, type WindowStorage } from './window-id';

export interface OpenSessionOptions {
  /** Names the app, so that windows of two apps never share a session: `teams`, `companion`. */
  readonly app: string;
  readonly fetch: Fetch;
  /** Origin of the server; empty (the page's own) unless told. */
  readonly origin?: string;
  /** `() => sessionStorage`: a function, because its mere mention throws where storage is denied. */
  readonly storage: () => WindowStorage;
  readonly log: Logger;
  /** See `SessionKeeperOptions.signInAgain`. */
  readonly signInAgain?: () => readonly SignInWay[];
}

/** Asks the server as whoever is signed in. Rejects with AppError. */
export interface Authorised {
  authorised<S extends z.ZodMiniType>(schema: S, request: ApiRequest): Promise<z.infer<S>>;
}

export interface OpenedSession extends Authorised {
  readonly requester: ApiRequester;
  readonly session: SessionKeeper;
}

/** The session of this window, without the API's methods and their schemas: for a page that must be small. */
export function openSession({ app, storage, log, signInAgain, ...rest }: OpenSessionOptions): OpenedSession {
  const requester = new ApiRequester({ ...rest, app, windowId: windowId(app, storage) });
  const session = new SessionKeeper({ requester, log, ...(signInAgain ? { signInAgain } : {}) });
  return {
    requester,
    session,
    authorised: (schema, request) => authorised(requester, session, schema, request),
  };
}
