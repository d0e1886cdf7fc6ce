import { Button, makeStyles, Switch, tokens } from '@fluentui/react-components';
import { CalendarEmpty32Regular, CalendarError20Regular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { Endpoint } from '../../endpoint/endpoint';
import type { MeetingsDesk } from '../../meetings/desk/meetings-desk';
import { sameTarget } from '../../meetings/join/same-target';
import type { JoinTarget } from '../../meetings/join-target';
import type { Meeting } from '../../meetings/meeting';
import { useText } from '../app-root/use-text';
import { ContactSkeleton } from '../contacts/contact-skeleton';
import { BlankSlate } from '../controls/blank-slate';
import { NoticeBar } from '../controls/notice-bar';
import { agendaGroups } from './agenda-groups';
import { MeetingGroups } from './meeting-groups';
import { MeetingRow } from './meeting-row';
import { RejoinRow } from './rejoin-row';
import { StartMeeting } from './start-meeting';
import { useCalendar, useInside, useLastJoined } from './use-desk';
import { useJoining } from './use-joining';
import { useMinute } from './use-minute';
import { useStartAnnouncements } from './use-start-announcements';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
});

export interface MeetingsPanelProps {
  readonly desk: MeetingsDesk;
  /** Knows the calls into meetings. */
  readonly endpoint: Endpoint;
}

/** The meetings of today and tomorrow, and one's own rooms (requirements S1 to S3). */
export function MeetingsPanel({ desk, endpoint }: MeetingsPanelProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const now = useMinute();
  const [whole, setWhole] = useState(false);
  const { state, meetings } = useCalendar(desk.calendar);
  const last = useLastJoined(desk);
  const inside = useInside(last, endpoint);
  const joining = useJoining();
  useStartAnnouncements(meetings, now);
  const days = agendaGroups(meetings, now, whole);
  const again = ({ targets }: Meeting): boolean =>
    last !== undefined && targets.some((target) => sameTarget(target, last.target));
  const shown = days.some(({ groups }) => groups.some((group) => group.some(again)));
  const join = (meeting: Meeting, target: JoinTarget): void => {
    joining.run(meeting.id, () => desk.join(meeting.subject, target));
  };
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <StartMeeting desk={desk} joining={joining} />
        {meetings.length > 0 && (
          <Switch
            label={text('meetings.whole-day')}
            checked={whole}
            onChange={(_event, { checked }) => {
              setWhole(checked);
            }}
          />
        )}
      </div>
      {last && !shown && !inside && <RejoinRow last={last} desk={desk} joining={joining} />}
      {state.kind === 'failed' && (
        <div role="status">
          <NoticeBar
            intent="warning"
            action={<Button onClick={desk.calendar.retry}>{text('common.retry')}</Button>}
          >
            {text(meetings.length > 0 ? 'meetings.failed.kept' : 'meetings.failed')}
          </NoticeBar>
        </div>
      )}
      {days.length > 0 ? (
        <MeetingGroups
          days={days}
          row={(meeting) => (
            <MeetingRow
              key={meeting.id}
              meeting={meeting}
              now={now}
              again={again(meeting)}
              inside={inside && again(meeting)}
              joining={joining}
              onJoin={join}
            />
          )}
        />
      ) : state.kind === 'loading' ? (
        <ContactSkeleton />
      ) : state.kind === 'absent' ? (
        <BlankSlate
          icon={<CalendarError20Regular />}
          title={text('meetings.absent')}
          text={text('meetings.absent.help')}
        />
      ) : (
        state.kind === 'ready' && (
          <BlankSlate
            icon={<CalendarEmpty32Regular />}
            title={text('meetings.empty')}
            text={text('meetings.empty.help')}
          />
        )
      )}
    </div>
  );
}
