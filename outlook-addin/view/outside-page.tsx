import { Button } from '@fluentui/react-components';
import { MailAlert24Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Logger } from '../../shared/diagnostics/logger';
import type { Locale } from '../../shared/i18n/locale';
import { AppRoot } from '../../shared/ui/app-root/app-root';
import type { Texts } from '../../shared/ui/app-root/texts';
import { systemTheme } from '../../shared/ui/app-root/theme';
import { useText } from '../../shared/ui/app-root/use-text';
import { BlankSlate } from '../../shared/ui/controls/blank-slate';

export interface OutsidePageProps {
  readonly locale: Locale;
  readonly texts: Texts;
  readonly log: Logger;
}

/** The pane where no Outlook answers: opened by hand, or by one whose office.js did not come. */
export function OutsidePage({ locale, texts, log }: OutsidePageProps): ReactNode {
  const theme = systemTheme((query) => window.matchMedia(query).matches);
  return (
    <AppRoot theme={theme} locale={locale} texts={texts} log={log}>
      <Words />
    </AppRoot>
  );
}

function Words(): ReactNode {
  const text = useText();
  return (
    <main role="alert">
      <BlankSlate
        icon={<MailAlert24Regular />}
        title={text('outlook.not-in-outlook')}
        text={text('outlook.not-in-outlook.text')}
      >
        <Button
          appearance="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {text('common.retry')}
        </Button>
      </BlankSlate>
    </main>
  );
}
