import { createIntl } from 'react-intl';
import { packagesEn } from '../../shared/i18n/catalogues/packages/en';
import type { Finding } from '../../shared/packages/finding';

const intl = createIntl({ locale: 'en', messages: { ...packagesEn } });

/** A finding in a line: what kind, where, and the words of the catalogue. */
export function inWords({ severity, code, file, where, detail = '' }: Finding): string {
  const what = intl.formatMessage({ id: `package.finding.${code}` }, { detail });
  const place = where === undefined ? file : `${file}, ${where}`;
  return `${intl.formatMessage({ id: `package.severity.${severity}` })}: ${place}: ${what}`;
}
