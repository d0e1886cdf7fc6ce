import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Locale } from '../../shared/i18n/locale';
import { AppRoot } from '../../shared/ui/app-root/app-root';
import { CrashGuard } from '../../shared/ui/app-root/crash-guard';
import type { Texts } from '../../shared/ui/app-root/texts';
import { TabView, type TabViewProps } from './tab-view';

export interface ThemedTabProps extends TabViewProps {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly log: Logger;
}

/** The tab in the appearance its host has at the moment. */
export function ThemedTab({ locale, texts, log, host, ...rest }: ThemedTabProps): ReactNode {
  const theme = useSyncExternalStore(
    useCallback((changed) => host.onTheme(changed), [host]),
    useCallback(() => host.theme(), [host]),
  );
  return (
    <AppRoot theme={theme} locale={locale} texts={texts} log={log}>
      <CrashGuard log={log}>
        <TabView host={host} {...rest} />
      </CrashGuard>
    </AppRoot>
  );
}
