import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import type { MessageKey } from '../../i18n/catalogue';

export type TextOf = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** The words of the catalogue in the reader's language. */
export function useText(): TextOf {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values), [intl]);
}
