import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, type ReactNode } from 'react';
import type { MeetingsDesk } from '../../../shared/meetings/desk/meetings-desk';
import type { JoinTarget } from '../../../shared/meetings/join-target';
import type { Meeting } from '../../../shared/meetings/meeting';
import { useText } from '../../../shared/ui/app-root/use-text';
import { MeetingRow } from '../../../shared/ui/meetings/meeting-row';
import { RejoinRow } from '../../../shared/ui/meetings/rejoin-row';
import { sameTarget } from '../../../shared/meetings/join/same-target';
import { useCalendar, useLastJoined } from '../../../shared/ui/meetings/use-desk';
import type { Joining } from '../../../shared/ui/meetings/use-joining';
import { useMinute } from '../../../shared/ui/meetings/use-minute';
import { aroundNow, atTheSameTime, isOpenItem, type OpenItem } from './around-now';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
  },
  list: { display: 'grid', gap: tokens.spacingVerticalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
});

export interface NowSectionProps {
  readonly desk: MeetingsDesk;
  /** The open item, which may be one of them. */
  readonly open: OpenItem;
  readonly joining: Joining;
  readonly onJoin: (place: string, target: JoinTarget, subject: string) => void;
}

/** What of the user's calendar runs now or at the time of the open item, and what was joined last (requirement O4). */
export function NowSection({ desk, open, joining, onJoin }: NowSectionProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const now = useMinute();
  const { meetings } = useCalendar(desk.calendar);
  const last = useLastJoined(desk);
  useEffect(() => {
    desk.resume();
    return () => {
      desk.pause();
    };
  }, [desk]);
  const near = aroundNow(meetings, now);
  const beside = atTheSameTime(meetings, open, now);
  const others = near.some((meeting) => !isOpenItem(meeting, open));
  const wasLast = (targets: readonly JoinTarget[]): boolean =>
    last !== undefined && targets.some((target) => sameTarget(target, last.target));
  const listed = [...(others ? near : []), ...beside];
  const shown = wasLast(open.targets) || listed.some(({ targets }) => wasLast(targets));
  const rejoin = last && !shown ? last : undefined;
  if (listed.length === 0 && !rejoin) return null;
  const row = (meeting: Meeting): ReactNode => (
    <MeetingRow
      key={meeting.id}
      meeting={meeting}
      now={now}
      again={wasLast(meeting.targets)}
      note={isOpenItem(meeting, open) ? text('join.open-item') : undefined}
      joining={joining}
      onJoin={({ subject }, target) => {
        onJoin(meeting.id, target, subject);
      }}
    />
  );
  return (
    <div className={styles.root}>
      {others && (
        <section aria-labelledby={`${id}-now`} className={styles.list}>
          <h2 id={`${id}-now`} className={styles.title}>
            {text('join.now')}
          </h2>
          {near.map(row)}
        </section>
      )}
      {beside.length > 0 && (
        <section aria-labelledby={`${id}-beside`} className={styles.list}>
          <h2 id={`${id}-beside`} className={styles.title}>
            {text('join.same-time')}
          </h2>
          {beside.map(row)}
        </section>
      )}
      {rejoin && <RejoinRow last={rejoin} desk={desk} joining={joining} />}
    </div>
  );
}
