import type { ReactElement, ReactNode } from 'react';
import type { Logger } from '../../../../../shared/diagnostics/logger';
import { catalogues } from '../../../../../shared/i18n/catalogue';
import type { Locale } from '../../../../../shared/i18n/locale';
import { AppRoot } from '../../../../../shared/ui/app-root/app-root';

/** A logger that lets no text be missing. */
const strict: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: (message, fields) => {
    throw new Error(`${message} ${JSON.stringify(fields)}`);
  },
  child: () => strict,
};

/** A view as it stands in a page. */
export function inApp(view: ReactNode, locale: Locale = 'en'): ReactElement {
  return (
    <AppRoot theme="light" locale={locale} texts={catalogues[locale]} log={strict}>
      <main tabIndex={-1}>{view}</main>
    </AppRoot>
  );
}

/** What the live regions of the page say now. */
export function announced(politeness: 'polite' | 'assertive'): string {
  return document.querySelector(`[data-announcer="${politeness}"]`)?.textContent ?? '';
}
