import { useCallback, useEffect, useState } from 'react';
import { useIntl, type IntlShape } from 'react-intl';
import { useText } from '../app-root/use-text';
import { whenOf } from './when';

/** How often "5 minutes ago" is looked at again, in ms. */
const REFRESH_MS = 20_000;

const forms = {
  weekday: { weekday: 'long' },
  date: { day: 'numeric', month: 'short' },
  year: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Parameters<IntlShape['formatDate']>[1]>;

/** A moment in ms since the epoch: in words, and in full. */
export interface WordsOfTime {
  readonly relative: (moment: number) => string;
  readonly full: (moment: number) => string;
}

/** The words for moments, kept right while time passes. */
export function useWhen(): WordsOfTime {
  const intl = useIntl();
  const text = useText();
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, REFRESH_MS);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const relative = useCallback(
    (moment: number): string => {
      // Something that has just happened must not lie ahead of the last look at the clock.
      const when = whenOf(moment, Math.max(now, moment));
      if (when.kind === 'now') return text('call-log.when.now');
      if (when.kind === 'minutes') return text('call-log.when.minutes', { count: when.count });
      const time = intl.formatTime(moment);
      if (when.kind !== 'day') return text(`call-log.when.${when.kind}`, { time });
      return text('call-log.when.day', { day: intl.formatDate(moment, forms[when.form]), time });
    },
    [intl, text, now],
  );
  const full = useCallback(
    (moment: number): string => intl.formatDate(moment, { dateStyle: 'full', timeStyle: 'medium' }),
    [intl],
  );
  return { relative, full };
}
