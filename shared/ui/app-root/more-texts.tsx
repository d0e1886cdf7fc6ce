import { useMemo, type ReactNode } from 'react';
import { IntlProvider, useIntl } from 'react-intl';
import type { Texts } from './texts';

export interface MoreTextsProps {
  readonly texts: Texts;
  readonly children: ReactNode;
}

/** A part of a page whose words were fetched with it, beside those of the page. */
export function MoreTexts({ texts, children }: MoreTextsProps): ReactNode {
  const { locale, messages, onError } = useIntl();
  const both = useMemo(() => ({ ...messages, ...texts }) as Record<string, string>, [messages, texts]);
  return (
    <IntlProvider locale={locale} messages={both} onError={onError}>
      {children}
    </IntlProvider>
  );
}
