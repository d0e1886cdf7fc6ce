import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { MeetingsDesk } from '../../meetings/desk/meetings-desk';
import { useText } from '../app-root/use-text';
import { MeetingRow } from './meeting-row';
import { nextToJoin } from './meeting-time';
import { sameTarget } from '../../meetings/join/same-target';
import { useCalendar, useLastJoined } from './use-desk';
import { useJoining } from './use-joining';
import { useMinute } from './use-minute';

const useStyles = makeStyles({
  root: { width: '100%', maxWidth: '420px', textAlign: 'start' },
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

/** The meeting to join now, or the next one; nothing where there is none. */
export function NextMeetingCard({ desk }: { readonly desk: MeetingsDesk }): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const now = useMinute();
  const { meetings } = useCalendar(desk.calendar);
  const last = useLastJoined(desk);
  const joining = useJoining();
  const next = nextToJoin(meetings, now);
  if (!next) return null;
  return (
    <section className={styles.root} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>
        {text('meetings.next')}
      </h3>
      <MeetingRow
        role="article"
        meeting={next}
        now={now}
        again={last !== undefined && next.targets.some((target) => sameTarget(target, last.target))}
        joining={joining}
        onJoin={(meeting, target) => {
          joining.run(meeting.id, () => desk.join(meeting.subject, target));
        }}
      />
    </section>
  );
}
