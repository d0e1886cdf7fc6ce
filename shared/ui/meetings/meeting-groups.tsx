import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Meeting } from '../../meetings/meeting';
import { useText } from '../app-root/use-text';
import type { AgendaDay } from './agenda-groups';

const useStyles = makeStyles({
  day: {
    margin: 0,
    paddingBlock: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  // As many beside each other as there is room for: two on a wide page, one below the other on a phone.
  abreast: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
});

export interface MeetingGroupsProps {
  readonly days: readonly AgendaDay[];
  readonly row: (meeting: Meeting) => ReactNode;
}

/** Meetings by day, those that overlap side by side. */
export function MeetingGroups({ days, row }: MeetingGroupsProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return days.map(({ day, allDay, groups }) => (
    <section key={day}>
      <h2 className={styles.day}>{text(`meetings.${day}`)}</h2>
      <ul className={styles.list}>
        {[...allDay.map((meeting) => [meeting]), ...groups].map((group) => (
          <li key={group[0]?.id}>
            {group.length === 1 ? (
              group.map(row)
            ) : (
              <ul className={styles.abreast} aria-label={text('meetings.at-once')}>
                {group.map((meeting) => (
                  <li key={meeting.id}>{row(meeting)}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </section>
  ));
}
