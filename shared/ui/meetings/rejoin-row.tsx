import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { MeetingsDesk, Rejoinable } from '../../meetings/desk/meetings-desk';
import { useText } from '../app-root/use-text';
import { ErrorText } from '../controls/error-text';
import { NoticeBar } from '../controls/notice-bar';
import type { Joining } from './use-joining';
import { wayWords } from './way-words';

const KEY = 'last-joined';

const useStyles = makeStyles({
  subject: { display: 'block', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  weak: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export interface RejoinRowProps {
  readonly last: Rejoinable;
  readonly desk: MeetingsDesk;
  readonly joining: Joining;
}

/** The meeting joined last, on whichever device, for whoever dropped out of it (requirement S2). */
export function RejoinRow({ last, desk, joining }: RejoinRowProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const subject = last.subject || text('meetings.untitled');
  const error = joining.errorAt(KEY);
  return (
    <NoticeBar
      intent="info"
      action={
        <Button
          aria-label={text('meetings.rejoin-named', { subject })}
          disabledFocusable={joining.isRunning(KEY)}
          onClick={() => {
            joining.run(KEY, () => desk.join(last.subject, last.target));
          }}
        >
          {text('meetings.rejoin')}
        </Button>
      }
    >
      <span className={styles.weak}>{text('meetings.last')}</span>
      <bdi className={styles.subject}>{subject}</bdi>
      <span className={styles.weak}>{wayWords(last.target, text)}</span>
      {error && <ErrorText>{text(`error.${error}`)}</ErrorText>}
    </NoticeBar>
  );
}
