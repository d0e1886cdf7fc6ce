import type { ReactElement } from 'react';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Locale } from '../../shared/i18n/locale';
import { AppRoot } from '../../shared/ui/app-root/app-root';
import { CrashGuard } from '../../shared/ui/app-root/crash-guard';
import type { Texts } from '../../shared/ui/app-root/texts';
import { useSystemTheme } from '../../shared/ui/app-root/use-system-theme';
import { CompanionWindow, type CompanionWindowProps } from './companion-window';

export interface CompanionRootProps extends CompanionWindowProps {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly log: Logger;
}

/** The window of the companion in the appearance the operating system asks for. */
export function CompanionRoot({ locale, texts, log, ...rest }: CompanionRootProps): ReactElement {
  const theme = useSystemTheme();
  return (
    <AppRoot theme={theme} locale={locale} texts={texts} log={log}>
      <CrashGuard log={log}>
        <CompanionWindow {...rest} />
      </CrashGuard>
    </AppRoot>
  );
}
