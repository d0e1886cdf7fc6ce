import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { createConsoleSink } from '../../shared/diagnostics/console-sink';
import { createLogger } from '../../shared/diagnostics/create-logger';
import { pickLocale, type Locale } from '../../shared/i18n/locale';
import { AppRoot } from '../../shared/ui/app-root/app-root';
import { CrashGuard } from '../../shared/ui/app-root/crash-guard';
import type { Texts } from '../../shared/ui/app-root/texts';
import { useSystemTheme } from '../../shared/ui/app-root/use-system-theme';

const loaders: Record<Locale, () => Promise<Texts>> = {
  en: async () => (await import('./english')).english,
  fr: async () => (await import('./french')).french,
};

const log = createLogger({ scope: 'extension', level: 'warn', sink: createConsoleSink(console) });

/** Shows a page of the extension in the language and the colours of the browser. */
export async function openPage(content: ReactNode): Promise<void> {
  const locale = pickLocale([chrome.i18n.getUILanguage()]);
  const texts = await loaders[locale]();
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no #root');
  createRoot(root).render(
    <Page locale={locale} texts={texts}>
      {content}
    </Page>,
  );
}

function Page(props: {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly children: ReactNode;
}): ReactNode {
  const { children, ...rest } = props;
  return (
    <AppRoot theme={useSystemTheme()} log={log} {...rest}>
      <CrashGuard log={log}>{children}</CrashGuard>
    </AppRoot>
  );
}
