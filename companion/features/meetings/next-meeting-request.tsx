import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, type ReactElement } from 'react';
import type { MeetingsDesk } from '../../../shared/meetings/desk/meetings-desk';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { NextMeeting } from '../../../shared/ui/meetings/use-next-meeting';
import { Fetched } from '../../controls/fetched';
import { Notice } from '../../controls/notice';
import { useWatched } from '../../controls/use-watched';
import type { Desktop } from '../../desktop/desktop';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export interface NextMeetingRequestProps {
  readonly requests: Desktop['requests'];
  readonly open: () => Promise<MeetingsDesk>;
}

/** "Call my next meeting": names the meeting a link would join, and waits for one click as every link does. */
export function NextMeetingRequest({ requests, open }: NextMeetingRequestProps): ReactElement | null {
  const text = useText();
  const request = useWatched(requests);
  const load = useCallback(async () => {
    const [desk, { WithNextMeeting }] = await Promise.all([
      open(),
      import('../../../shared/ui/meetings/with-next-meeting'),
    ]);
    return { desk, WithNextMeeting };
  }, [open]);
  if (!request || 'to' in request) return null;
  return (
    <Fetched key={request.id} load={load} failure={text('meetings.part-failed')}>
      {({ desk, WithNextMeeting }) => (
        <WithNextMeeting desk={desk} media={request.media}>
          {(next) => (
            <Question
              next={next}
              onSettle={() => {
                requests.settle(request.id);
              }}
            />
          )}
        </WithNextMeeting>
      )}
    </Fetched>
  );
}

interface QuestionProps {
  readonly next: NextMeeting;
  readonly onSettle: () => void;
}

function Question({ next, onSettle }: QuestionProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  if (next.kind === 'loading') return <p role="status">{text('common.loading')}</p>;
  if (next.kind === 'none') {
    return (
      <Notice
        intent="info"
        title={text('meetings.link.none')}
        action={<Button onClick={onSettle}>{text('common.close')}</Button>}
      >
        {text('meetings.link.none.help')}
      </Notice>
    );
  }
  return (
    <Notice
      intent="warning"
      title={text('meetings.link.title')}
      action={
        <span className={styles.actions}>
          <Button
            appearance="primary"
            onClick={() => {
              onSettle();
              next.join();
            }}
          >
            {text('meetings.join')}
          </Button>
          <Button onClick={onSettle}>{text('desktop.link.not-now')}</Button>
        </span>
      }
    >
      {next.words}
    </Notice>
  );
}
