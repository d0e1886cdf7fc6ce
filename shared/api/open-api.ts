import { ApiClient } from './api-client';
import { OAuthAttempts } from './oauth-attempts';
import { openSession, type OpenSessionOptions } from './open-session';
import type { SessionKeeper } from './session-keeper';

export interface Api {
  readonly client: ApiClient;
  readonly session: SessionKeeper;
  readonly attempts: OAuthAttempts;
}

/** The API of the server and the session of this window, wired together. */
export function openApi(options: OpenSessionOptions): Api {
  const { requester, session } = openSession(options);
  return { client: new ApiClient(requester, session), session, attempts: new OAuthAttempts(requester) };
}
