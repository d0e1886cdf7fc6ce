import { openApi } from '../../shared/api/open-api';
import type { Logger } from '../../shared/diagnostics/logger';
import { requestHostToken } from '../api/preview-client';

/** The environment of the demo people. */
const DEMO_ENVIRONMENT = 'demo';

/**
 * Signs the person in for the companion in this window. The session belongs to the window: the
 * companion's page, loaded into it next, finds it by the window's id. Rejects with AppError.
 */
export async function signInForCompanion(userName: string, log: Logger): Promise<void> {
  const { session } = openApi({
    app: 'companion',
    fetch: (url, request) => fetch(url, request),
    storage: () => sessionStorage,
    log,
  });
  await session.signIn({ environment: DEMO_ENVIRONMENT, hostToken: await requestHostToken(userName) });
  session.close();
}
