import { useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { Logger } from '../../shared/diagnostics/logger';
import { catalogues, pickLocale, type Locale } from '../../shared/i18n/catalogue';
import { AppRoot } from '../../shared/ui/app-root/app-root';
import { CrashGuard } from '../../shared/ui/app-root/crash-guard';
import { systemTheme, type ThemeName } from '../../shared/ui/app-root/theme';
import { AdminPage, type AdminPageProps } from './admin-page';

export type AdminRootProps = Omit<AdminPageProps, 'locale' | 'onLocale'> & { readonly log: Logger };

/** What the operating system can change its mind about while the page is open. */
const preferences = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

/** The page in the appearance the system asks for, and in the language chosen. */
export function AdminRoot({ log, ...rest }: AdminRootProps): ReactNode {
  const theme = useSyncExternalStore(watchTheme, themeNow);
  const [locale, setLocale] = useState<Locale>(() => pickLocale(navigator.languages));
  const texts = catalogues[locale];
  useEffect(() => {
    document.title = texts['admin.title'];
  }, [texts]);
  return (
    <AppRoot theme={theme} locale={locale} texts={texts} log={log}>
      <CrashGuard log={log}>
        <AdminPage {...rest} locale={locale} onLocale={setLocale} />
      </CrashGuard>
    </AppRoot>
  );
}

function themeNow(): ThemeName {
  return systemTheme((query) => window.matchMedia(query).matches);
}

function watchTheme(changed: () => void): () => void {
  const queries = preferences.map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', changed);
  return () => {
    for (const query of queries) query.removeEventListener('change', changed);
  };
}
