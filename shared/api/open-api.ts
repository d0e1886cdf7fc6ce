import type { Logger } from '../diagnostics/logger';
import { ApiClient } from './api-client';
import { ApiRequester } from './api-requester';
import type { Fetch } from './fetch';
import { SessionKeeper } from './session-keeper';
import type { SignIn } from './session-schema';
import { windowId, type WindowStorage } from './window-id';

export interface OpenApiOptions {
  /** Names the app, so that windows of two apps never share a session: `teams`, `companion`. */
  readonly app: string;
  readonly fetch: Fetch;
  /** Origin of the server; empty (the page's own) unless told. */
  readonly origin?: string;
  /** `() => sessionStorage`: a function, because its mere mention throws where storage is denied. */
  readonly storage: () => WindowStorage;
  readonly log: Logger;
  /** See `SessionKeeperOptions.signInAgain`. */
  readonly signInAgain?: () => Promise<SignIn | undefined>;
}

export interface Api {
  readonly client: ApiClient;
  readonly session: SessionKeeper;
}

/** The API of the server and the session of this window, wired together. */
export function openApi({ app, storage, log, signInAgain, ...rest }: OpenApiOptions): Api {
  const requester = new ApiRequester({ ...rest, windowId: windowId(app, storage) });
  const session = new SessionKeeper({ requester, log, ...(signInAgain ? { signInAgain } : {}) });
  return { client: new ApiClient(requester, session), session };
}
