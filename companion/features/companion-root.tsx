import { useSyncExternalStore, type ReactElement } from 'react';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Locale } from '../../shared/i18n/locale';
import { AppRoot } from '../../shared/ui/app-root/app-root';
import { CrashGuard } from '../../shared/ui/app-root/crash-guard';
import type { Texts } from '../../shared/ui/app-root/texts';
import { systemTheme, type ThemeName } from '../../shared/ui/app-root/theme';
import { CompanionWindow, type CompanionWindowProps } from './companion-window';

export interface CompanionRootProps extends CompanionWindowProps {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly log: Logger;
}

/** What the operating system can change its mind about while the window is open. */
const preferences = ['(forced-colors: active)', '(prefers-color-scheme: dark)'] as const;

/** The window of the companion in the appearance the operating system asks for. */
export function CompanionRoot({ locale, texts, log, ...rest }: CompanionRootProps): ReactElement {
  const theme = useSyncExternalStore(watchTheme, themeNow);
  return (
    <AppRoot theme={theme} locale={locale} texts={texts} log={log}>
      <CrashGuard log={log}>
        <CompanionWindow {...rest} />
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
