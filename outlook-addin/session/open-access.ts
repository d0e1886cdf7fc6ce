import type { EnvironmentInfo } from '../../shared/api/session-schema';
import { environmentsSchema } from '../../shared/api/session-schema';
import { openSession, type OpenedSession } from '../../shared/api/open-session';
import type { SignInWay } from '../../shared/api/sign-in-ways';
import type { Logger } from '../../shared/diagnostics/logger';
import { Remembered } from '../../shared/sign-in/remembered';
import { WaysIn } from '../../shared/sign-in/ways-in';
import type { OutlookHost } from '../host/host';
import { accountMemory } from './account-memory';

/** The page a part of the add-in runs in. */
export type Page = Pick<Window, 'fetch' | 'localStorage' | 'location'>;

/** The session and the ways to one, as the pane and the functions of one account of Outlook share them. */
export interface Access extends OpenedSession {
  readonly waysIn: WaysIn;
  readonly remembered: Remembered;
  /** The environments of this server. Rejects with AppError. */
  readonly environments: () => Promise<readonly EnvironmentInfo[]>;
}

/** What a session of the add-in is held and renewed by. */
export function openAccess(host: OutlookHost, page: Page, log: Logger): Access {
  const storage = accountMemory(() => page.localStorage, host.account);
  const waysIn = new WaysIn({ host, log: log.child('sign-in') });
  let listed: readonly EnvironmentInfo[] = [];
  /** How to get in again without asking, in the environment of this session. */
  const again = (): readonly SignInWay[] => {
    const id = opened.session.current()?.environment;
    const environment = listed.find((one) => one.id === id);
    return environment ? waysIn.quiet(environment) : [];
  };
  const opened = openSession({
    app: 'outlook',
    fetch: (url, request) => page.fetch(url, request),
    storage,
    log: log.child('session'),
    signInAgain: again,
  });
  return {
    ...opened,
    waysIn,
    remembered: new Remembered('outlook', storage),
    environments: async () => {
      const { environments } = await opened.requester.request(environmentsSchema, {
        path: '/api/environments',
      });
      // Outlook trusts this server's pages alone: what is on another is not offered.
      const here = page.location.origin;
      listed = environments.filter(({ url }) => url === undefined || new URL(url).origin === here);
      return listed;
    },
  };
}
