import { useEffect, useState, type ReactNode } from 'react';
import type { Logger } from '../../shared/diagnostics/logger';
import { catalogues, pickLocale, type Locale } from '../../shared/i18n/catalogue';
import { AppRoot } from '../../shared/ui/app-root/app-root';
import { CrashGuard } from '../../shared/ui/app-root/crash-guard';
import { useSystemTheme } from '../../shared/ui/app-root/use-system-theme';
import { AdminPage, type AdminPageProps } from './admin-page';

export type AdminRootProps = Omit<AdminPageProps, 'locale' | 'onLocale'> & { readonly log: Logger };

/** The page in the appearance the system asks for, and in the language chosen. */
export function AdminRoot({ log, ...rest }: AdminRootProps): ReactNode {
  const theme = useSystemTheme();
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
