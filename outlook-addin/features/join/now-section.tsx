import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, type ReactNode } from 'react';
import type { MeetingsDesk } from '../../../shared/meetings/desk/meetings-desk';
import type { JoinTarget } from '../../../shared/meetings/join-target';
import { useText } from '../../../shared/ui/app-root/use-text';
import { MeetingRow } from '../../../shared/ui/meetings/meeting-row';
import { RejoinRow } from '../../../shared/ui/meetings/rejoin-row';
import { sameTarget } from '../../../shared/meetings/join/same-target';
import { useCalendar, useLastJoined } from '../../../shared/ui/meetings/use-desk';
import type { Joining } from '../../../shared/ui/meetings/use-joining';
import { useMinute } from '../../../shared/ui/meetings/use-minute';
import { aroundNow, isOpenItem } from './around-now';
import type { ItemMeeting } from './item-meeting';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0`,
  },
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
  readonly open: ItemMeeting;
  readonly joining: Joining;
  readonly onJoin: (place: string, target: JoinTarget, subject: string) => void;
}

/** What of the user's calendar runs now beside the open item, and what was joined last. */
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
  const others = near.some((meeting) => !isOpenItem(meeting, open));
  const wasLast = (targets: readonly JoinTarget[]): boolean =>
    last !== undefined && targets.some((target) => sameTarget(target, last.target));
  const shown = wasLast(open.targets) || (others && near.some(({ targets }) => wasLast(targets)));
  const rejoin = last && !shown ? last : undefined;
  if (!others && !rejoin) return null;
  return (
    <div className={styles.root}>
      {others && (
        <section aria-labelledby={id} className={styles.root} style={{ padding: 0 }}>
          <h2 id={id} className={styles.title}>
            {text('join.now')}
          </h2>
          {near.map((meeting) => (
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
          ))}
        </section>
      )}
      {rejoin && <RejoinRow last={rejoin} desk={desk} joining={joining} />}
    </div>
  );
}
