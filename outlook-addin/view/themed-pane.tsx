import { useCallback, useSyncExternalStore, type ReactNode } from 'react';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Locale } from '../../shared/i18n/locale';
import { AppRoot } from '../../shared/ui/app-root/app-root';
import { CrashGuard } from '../../shared/ui/app-root/crash-guard';
import type { Texts } from '../../shared/ui/app-root/texts';
import { PaneRoot, type PaneRootProps } from './pane-root';

export interface ThemedPaneProps extends PaneRootProps {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly log: Logger;
}

/** The pane in the appearance Outlook has at the moment. */
export function ThemedPane({ locale, texts, log, host, ...rest }: ThemedPaneProps): ReactNode {
  const theme = useSyncExternalStore(
    useCallback((changed) => host.onTheme(changed), [host]),
    useCallback(() => host.theme(), [host]),
  );
  return (
    <AppRoot theme={theme} locale={locale} texts={texts} log={log}>
      <CrashGuard log={log}>
        <PaneRoot host={host} {...rest} />
      </CrashGuard>
    </AppRoot>
  );
}
