import { AppError } from '../../shared/errors/app-error';
import { systemTheme } from '../../shared/ui/app-root/theme';
import { chatLink, type Host } from './host';

const themeQueries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'];

/** The tab as a plain page of a browser. */
export function webHost(page: Window): Host {
  const theme = (): ReturnType<Host['theme']> => systemTheme((query) => page.matchMedia(query).matches);
  const open = (url: string): Promise<void> => {
    // `_self` for what is no page: the browser hands it to another program and this page stays.
    const leaves = /^https?:/i.test(url);
    const opened = page.open(url, leaves ? '_blank' : '_self');
    if (opened && leaves) opened.opener = null;
    return opened ? Promise.resolve() : Promise.reject(new AppError('unavailable', 'the window was blocked'));
  };
  return {
    kind: 'web',
    description: 'web page',
    opensWindows: true,
    nestedAuth: false,
    languages: page.navigator.languages,
    theme,
    onTheme: (listener) => {
      const listening = new AbortController();
      for (const query of themeQueries) {
        page.matchMedia(query).addEventListener(
          'change',
          () => {
            listener(theme());
          },
          { signal: listening.signal },
        );
      }
      return () => {
        listening.abort();
      };
    },
    openLink: open,
    openChat: (email) => open(chatLink(email)),
    ready: () => undefined,
    onBack: () => () => undefined,
    onSuspend: () => () => undefined,
    onResume: () => () => undefined,
  };
}
