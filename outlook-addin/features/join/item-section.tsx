import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import type { JoinTarget } from '../../../shared/meetings/join-target';
import { useText } from '../../../shared/ui/app-root/use-text';
import { touch } from '../../../shared/ui/controls/breakpoints';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import type { Joining } from '../../../shared/ui/meetings/use-joining';
import type { ItemMeeting } from '../../meeting/item-meeting';
import { TargetLine } from './target-line';

const useStyles = makeStyles({
  head: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} 0` },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  subject: {
    display: 'block',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  retry: { flexShrink: 0, [touch]: { minHeight: '44px' } },
  notices: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    ':empty': { display: 'none' },
  },
});

export interface ItemSectionProps {
  readonly meeting: ItemMeeting;
  readonly joining: Joining;
  readonly onJoin: (place: string, target: JoinTarget) => void;
  /** Asks Outlook again for what it did not give away. */
  readonly onRetry: () => void;
}

/** The ways to join the meeting of the open item, best first. */
export function ItemSection({ meeting, joining, onJoin, onRetry }: ItemSectionProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const id = useId();
  const { subject, targets, unread } = meeting;
  const [only] = unread;
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {text('join.here')}
        </h2>
        <bdi className={styles.subject}>{subject || text('meetings.untitled')}</bdi>
      </div>
      <div className={styles.notices} role="status">
        {only && (
          <NoticeBar
            slim
            intent="warning"
            action={
              <Button size="small" className={styles.retry} onClick={onRetry}>
                {text('common.retry')}
              </Button>
            }
          >
            {text(unread.length > 1 ? 'join.unread' : `join.unread.${only.part}`)}
          </NoticeBar>
        )}
      </div>
      <ul className={styles.list}>
        {targets.map((target, index) => {
          const place = `here ${String(index)}`;
          return (
            <TargetLine
              key={place}
              target={target}
              place={place}
              best={index === 0}
              joining={joining}
              onJoin={() => {
                onJoin(place, target);
              }}
            />
          );
        })}
      </ul>
    </section>
  );
}
