import { Badge, mergeClasses, Text } from '@fluentui/react-components';
import { useIntl } from 'react-intl';
import type { MailAppointment } from '../../../shared/api/preview-mailbox-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { locationOf } from '../../outlook-host/item-content';
import { useListStyles } from './list-styles';

export interface CalendarEntryProps {
  readonly appointment: MailAppointment;
  readonly current: boolean;
  readonly onOpen: () => void;
}

/** A meeting in the list of a day. */
export function CalendarEntry({ appointment, current, onOpen }: CalendarEntryProps) {
  const styles = useListStyles();
  const text = useText();
  const { formatTime } = useIntl();
  const { subject, start, end, allDay, cancelled, places, series, shared } = appointment;
  return (
    <button
      type="button"
      className={mergeClasses(styles.entry, current && styles.current)}
      aria-current={current}
      onClick={onOpen}
    >
      <Text weight="semibold" className={mergeClasses(styles.grow, cancelled && styles.gone)}>
        {subject === '' ? text('outlook-preview.no-subject') : subject}
      </Text>
      <Text size={200} className={styles.quiet}>
        {allDay ? text('outlook-preview.all-day') : `${formatTime(start)} – ${formatTime(end)}`}
      </Text>
      {places.length > 0 && (
        <Text size={200} className={mergeClasses(styles.grow, styles.quiet)}>
          {locationOf(places)}
        </Text>
      )}
      <span className={styles.row}>
        {cancelled && <Badge appearance="tint">{text('outlook-preview.cancelled')}</Badge>}
        {series && <Badge appearance="tint">{text('outlook-preview.recurring')}</Badge>}
        {shared && (
          <Badge appearance="tint" color="informative">
            {text('outlook-preview.calendar-of', { name: shared.owner.name })}
          </Badge>
        )}
      </span>
    </button>
  );
}
