import { requestHostToken, requestNestedToken } from '../api/preview-client';
import { authenticationCapability } from '../teams-host/authentication-capability';
import { AuthenticationWindow } from '../teams-host/authentication-window';
import { conversationCapability } from '../teams-host/conversation-capability';
import type { HostSituation } from '../teams-host/host-context';
import { linksCapability, type Link } from '../teams-host/links-capability';
import { nestedAuthenticationCapability } from '../teams-host/nested-authentication-capability';
import type { SignInBehaviour } from '../teams-host/sign-in-behaviour';
import { pagesCapability } from '../teams-host/pages-capability';
import { TabLifecycle, type TabPresence } from '../teams-host/tab-lifecycle';
import { TeamsHost, type TabPhase } from '../teams-host/teams-host';
import type { HostNotice } from './host-notice';
import { openInBrowser } from '../ui/open-link';

export interface TeamsTabOptions {
  readonly appOrigin: string;
  readonly contentUrl: string;
  /** As it is when the tab is made; afterwards only its theme can change. */
  readonly situation: HostSituation;
  /** As it is now. */
  readonly behaviour: () => SignInBehaviour;
  readonly onNotice: (notice: HostNotice) => void;
  readonly onNavigate: (subPageId: string | undefined) => void;
}

export interface TeamsTabEvents {
  readonly onPhase: (phase: TabPhase) => void;
  readonly onPresence: (presence: TabPresence) => void;
}

export interface TeamsTab {
  readonly host: TeamsHost;
  readonly lifecycle: TabLifecycle;
  close(): void;
}

/** The host of one tab, with everything this Teams can do. `frame` answers the frame's window. */
export function createTeamsTab(
  options: TeamsTabOptions & TeamsTabEvents,
  frame: () => Window | null,
): TeamsTab {
  const { appOrigin, contentUrl, situation, behaviour, onNotice, onNavigate, onPhase, onPresence } = options;
  const { userName } = situation.user;
  const authentication = new AuthenticationWindow(window, appOrigin, situation.clientType);
  const open = (link: Link) => openLink(link, onNotice);
  const host = new TeamsHost({
    window,
    app: frame,
    appOrigin,
    contentUrl,
    situation,
    capabilities: [
      linksCapability(open),
      conversationCapability(open),
      pagesCapability({ navigate: onNavigate, contentUrl }),
      authenticationCapability({
        token: () => requestHostToken(userName),
        window: authentication,
        behaviour,
      }),
      nestedAuthenticationCapability({
        token: (clientId) => requestNestedToken(userName, clientId),
        onAsk: () => {
          onNotice({ id: crypto.randomUUID(), kind: 'confirmed' });
        },
        behaviour: () => behaviour().nested,
        userName,
      }),
    ],
    onPhase,
  });
  return {
    host,
    lifecycle: new TabLifecycle(host, onPresence),
    close: () => {
      authentication.close();
      host.close();
    },
  };
}

function openLink(link: Link, onNotice: (notice: HostNotice) => void): boolean {
  const id = crypto.randomUUID();
  if (link.kind !== 'page') {
    onNotice({ id, kind: link.kind, users: link.users.join(', ') });
    return true;
  }
  const opened = openInBrowser(link.url);
  if (!opened) onNotice({ id, kind: 'blocked', url: link.url });
  return opened;
}
