import { useEffect, type ReactNode } from 'react';
import { catalogues, type Locale, type MessageKey } from '../../shared/i18n/catalogue';
import { AppRoot } from '../../shared/ui/app-root/app-root';
import type { ThemeName } from '../../shared/ui/app-root/theme';
import { log } from './log';
import type { TeamsTheme } from '../teams-host/host-context';

const themeNames: Readonly<Record<TeamsTheme, ThemeName>> = {
  default: 'light',
  dark: 'dark',
  contrast: 'high-contrast',
};

export interface PreviewRootProps {
  readonly theme: TeamsTheme;
  readonly locale: Locale;
  /** The title of the window. */
  readonly title: MessageKey;
  readonly children: ReactNode;
}

/** Colours and language of a page of the preview. */
export function PreviewRoot({ theme, locale, title, children }: PreviewRootProps) {
  const texts = catalogues[locale];
  useEffect(() => {
    document.title = texts[title];
  }, [texts, title]);
  return (
    <AppRoot theme={themeNames[theme]} locale={locale} texts={texts} log={log}>
      {children}
    </AppRoot>
  );
}
