import { app, authentication, chat, nestedAppAuth, pages } from '@microsoft/teams-js';
import type { Logger } from '../../shared/diagnostics/logger';
import type { ThemeName } from '../../shared/ui/app-root/theme';
import { chatLink, type Host } from './host';
import { Listeners } from '../../shared/host/listeners';
import { teamsSignInWindow } from './teams-sign-in-window';
import { within } from '../../shared/host/within';

/** A host that is there answers in a fraction of this; one that is not never does. ms. */
const INITIALIZE_MS = 4000;
const QUESTION_MS = 3000;
/** Longer: the host may have to ask its own server. */
const TOKEN_MS = 8000;

/** Teams' names of its themes; `glass` is that of the headset. */
const themes: Readonly<Record<string, ThemeName>> = {
  default: 'light',
  dark: 'dark',
  contrast: 'high-contrast',
  glass: 'dark',
};

/** Where `window.open` stays in the same browser; elsewhere Teams hands it to the default one. */
const browserClients: readonly string[] = ['web'];

/**
 * The host application that speaks teams-js. Rejects with AppError when there is none, or one that
 * does not know us: `timeout` after four seconds, where teams-js itself would wait for sixty.
 * @param origin our own origin, under which a host for evaluation may live too
 */
export async function teamsHost(origin: string, log: Logger): Promise<Host> {
  await within(INITIALIZE_MS, 'initialize', () => app.initialize([origin]));
  const context = await within(QUESTION_MS, 'getContext', () => app.getContext());
  const { clientType, name } = context.app.host;
  let theme = themes[context.app.theme] ?? 'light';
  const themed = new Listeners<ThemeName>();
  const suspended = new Listeners();
  const resumed = new Listeners();

  const attempt = (what: string, register: () => void): void => {
    try {
      register();
    } catch (error) {
      // An older host lacks it; the tab works without.
      log.info('the host lacks something', { what, error });
    }
  };
  attempt('themes', () => {
    app.registerOnThemeChangeHandler((changed) => {
      theme = themes[changed] ?? 'light';
      themed.tell(theme);
    });
  });
  attempt('suspend', () => {
    app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => {
      suspended.tell();
      return Promise.resolve();
    });
  });
  attempt('resume', () => {
    app.lifecycle.registerOnResumeHandler(() => {
      resumed.tell();
      announceReady(log);
    });
  });
  let back: (() => boolean) | undefined;
  attempt('back button', () => {
    if (pages.backStack.isSupported()) pages.backStack.registerBackButtonHandler(() => back?.() ?? false);
  });
  const openLink = (url: string): Promise<void> => within(QUESTION_MS, 'openLink', () => app.openLink(url));
  return {
    kind: 'teams',
    description: `${name} on ${clientType}`,
    opensWindows: browserClients.includes(clientType),
    languages: [context.app.locale],
    theme: () => theme,
    onTheme: (listener) => themed.add(listener),
    authToken: () => within(TOKEN_MS, 'getAuthToken', () => authentication.getAuthToken({ silent: true })),
    nestedAuth: nestedAppAuth.isNAAChannelRecommended(),
    signInWindow: teamsSignInWindow(),
    openLink,
    openChat: (email) =>
      chat.isSupported()
        ? within(QUESTION_MS, 'openChat', () => chat.openChat({ user: email })).catch(() =>
            openLink(chatLink(email)),
          )
        : openLink(chatLink(email)),
    ready: () => {
      announceReady(log);
    },
    subPage: context.page.subPageId || undefined,
    onBack: (listener) => {
      back = listener;
      return () => {
        if (back === listener) back = undefined;
      };
    },
    onSuspend: (listener) => suspended.add(listener),
    onResume: (listener) => resumed.add(listener),
  };
}

function announceReady(log: Logger): void {
  app.notifyAppLoaded();
  within(QUESTION_MS, 'notifySuccess', () => app.notifySuccess()).catch((error: unknown) => {
    // Some hosts never answer this one; the tab is shown all the same.
    log.debug('notifySuccess not answered', { error });
  });
}
