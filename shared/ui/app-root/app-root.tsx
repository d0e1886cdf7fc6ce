import { FluentProvider, makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, type ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import type { Logger } from '../../diagnostics/logger';
import { frenchSpaces } from '../../i18n/french-spaces';
import type { Locale } from '../../i18n/locale';
import { HintLayer } from '../controls/hint-layer';
import { Announcer } from './announcer';
import type { Texts } from './texts';
import { themes, type ThemeName } from './theme';

/** The page is as high as its window; what is longer scrolls within. */
const useStaticStyles = makeStaticStyles({
  'html, body, #root': { height: '100%', margin: 0 },
});

const useStyles = makeStyles({
  root: {
    height: '100%',
    minWidth: '320px',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
  },
});

export interface AppRootProps {
  readonly theme: ThemeName;
  readonly locale: Locale;
  readonly texts: Texts;
  readonly log: Logger;
  readonly children: ReactNode;
}

/** What every page of the suite stands in: appearance, language, live regions, hints. */
export function AppRoot({ theme, locale, texts, log, children }: AppRootProps): ReactNode {
  useStaticStyles();
  const styles = useStyles();
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dir = 'ltr';
  }, [locale]);
  useEffect(() => {
    // The browser's own parts (scroll bars, form fields) follow.
    document.documentElement.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  }, [theme]);
  const messages = useMemo(() => messagesOf(texts, locale), [texts, locale]);
  return (
    <IntlProvider
      locale={locale}
      messages={messages}
      onError={(error) => {
        log.error('text missing or wrong', { code: error.code, message: error.message });
      }}
    >
      {/* Fluent copies the provider's class to every portal, where a height and a background would cover the page. */}
      <FluentProvider theme={themes[theme]} dir="ltr" style={{ height: '100%' }}>
        <div className={styles.root}>
          <Announcer>
            {children}
            <HintLayer />
          </Announcer>
        </div>
      </FluentProvider>
    </IntlProvider>
  );
}

function messagesOf(texts: Texts, locale: Locale): Record<string, string> {
  const spaced = locale === 'fr' ? frenchSpaces : (text: string): string => text;
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, spaced(text)]));
}
