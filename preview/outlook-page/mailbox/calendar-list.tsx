import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { CalendarAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { MailAppointment, SharedCalendar } from '../../../shared/api/preview-mailbox-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { Choice } from '../../ui/choice';
import { CalendarEntry } from './calendar-entry';
import { daysOf, ranges, type Range } from './days';
import { useListStyles } from './list-styles';

const useStyles = makeStyles({
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
  },
});

const WRITE = 2;
const HALF_HOUR = 30 * 60_000;

export interface CalendarListProps {
  readonly appointments: readonly MailAppointment[];
  readonly calendars: readonly SharedCalendar[];
  /** The id of the appointment that is open. */
  readonly current: string | undefined;
  readonly onOpen: (appointment: MailAppointment) => void;
  /** `start`: ms since the epoch. `shared`: in whose calendar; absent: the person's own. */
  readonly onNew: (start: number, shared: SharedCalendar | undefined) => void;
}

/** The meetings of today or of the week, those of shared calendars among them. */
export function CalendarList({ appointments, calendars, current, onOpen, onNew }: CalendarListProps) {
  const styles = useStyles();
  const listStyles = useListStyles();
  const text = useText();
  const { formatDate } = useIntl();
  const [now] = useState(() => Date.now());
  const [range, setRange] = useState<Range>('week');
  const nextHalfHour = (): number => Math.ceil(Date.now() / HALF_HOUR) * HALF_HOUR;
  const dayName = (date: number, index: number): string =>
    index === 0
      ? text('outlook-preview.today')
      : index === 1
        ? text('outlook-preview.tomorrow')
        : formatDate(date, { weekday: 'long', day: 'numeric', month: 'long' });
  return (
    <>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<CalendarAddRegular />}
          onClick={() => {
            onNew(nextHalfHour(), undefined);
          }}
        >
          {text('outlook-preview.new')}
        </Button>
        {calendars
          .filter(({ permissions }) => (permissions & WRITE) !== 0)
          .map((calendar) => (
            <Button
              key={calendar.owner.email}
              onClick={() => {
                onNew(nextHalfHour(), calendar);
              }}
            >
              {text('outlook-preview.new-in', { name: calendar.owner.name })}
            </Button>
          ))}
        <Choice
          label="outlook-preview.range"
          nameOf={(value) => `outlook-preview.range.${value}`}
          value={range}
          values={ranges}
          onChange={setRange}
        />
      </div>
      {daysOf(appointments, range, now).map((day, index) => (
        <section key={day.date} aria-label={dayName(day.date, index)}>
          <Text as="h2" weight="semibold" className={listStyles.heading}>
            {dayName(day.date, index)}
          </Text>
          {day.appointments.length === 0 ? (
            <Text as="p" size={200} className={listStyles.heading}>
              {text('outlook-preview.no-meetings')}
            </Text>
          ) : (
            <ul className={listStyles.list}>
              {day.appointments.map((appointment) => (
                <li key={appointment.id}>
                  <CalendarEntry
                    appointment={appointment}
                    current={appointment.id === current}
                    onOpen={() => {
                      onOpen(appointment);
                    }}
                  />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
