import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  CalendarError24Regular,
  CalendarQuestionMark24Regular,
  Dialpad20Regular,
} from '@fluentui/react-icons';
import { useCallback, useState, type ReactNode } from 'react';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { JoinResult } from '../../../shared/meetings/join/join-meeting';
import type { JoinTarget } from '../../../shared/meetings/join-target';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ContactSkeleton } from '../../../shared/ui/contacts/contact-skeleton';
import { BlankSlate } from '../../../shared/ui/controls/blank-slate';
import { useJoining } from '../../../shared/ui/meetings/use-joining';
import { useLoaded } from '../../../shared/ui/use-loaded';
import { paneMeetings } from '../../session/pane-meetings';
import { DialpadPage } from '../../view/dialpad-page';
import type { ViewProps } from '../../view/view-props';
import { ItemSection } from './item-section';
import { NowSection } from './now-section';
import { useItemMeeting } from './use-item-meeting';

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, overflowY: 'auto' },
  dialpad: { margin: tokens.spacingHorizontalM },
});

/** “Join”: the ways into the meeting of the open item, and what else of one's calendar runs now. */
export function JoinView({ desk, host, item, dial }: ViewProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const joining = useJoining();
  const [dialpad, setDialpad] = useState(false);
  const { meeting, retry } = useItemMeeting(item, desk.settings);
  const open = useCallback(() => paneMeetings(desk, host, window), [desk, host]);
  const { value: meetings } = useLoaded(open, true);
  const join = (place: string, target: JoinTarget, subject: string): void => {
    joining.run(place, async (): Promise<JoinResult> => {
      try {
        return await (await open()).join(subject, target);
      } catch (error) {
        return { ok: false, code: errorCodeOf(error) };
      }
    });
  };
  if (dialpad) {
    return (
      <DialpadPage
        back={text('join.back')}
        onBack={() => {
          setDialpad(false);
        }}
        reader={desk.numbers.reader}
        dial={dial}
      />
    );
  }
  if (!meeting) return <ContactSkeleton />;
  const none = meeting.targets.length === 0 && meeting.unread.length === 0;
  const toDialpad = (
    <Button
      className={none ? undefined : styles.dialpad}
      icon={<Dialpad20Regular />}
      onClick={() => {
        setDialpad(true);
      }}
    >
      {text('join.dialpad')}
    </Button>
  );
  return (
    <div className={styles.root}>
      {meeting.silent ? (
        <div role="alert">
          <BlankSlate
            icon={<CalendarError24Regular fontSize={32} />}
            title={text('outlook.silent')}
            text={text('outlook.silent.text')}
          >
            <Button appearance="primary" onClick={retry}>
              {text('common.retry')}
            </Button>
          </BlankSlate>
        </div>
      ) : none ? (
        <BlankSlate
          icon={<CalendarQuestionMark24Regular fontSize={32} />}
          title={text('join.none')}
          text={text('join.none.help')}
        >
          {toDialpad}
        </BlankSlate>
      ) : (
        <ItemSection
          meeting={meeting}
          joining={joining}
          onJoin={(place, target) => {
            join(place, target, meeting.subject);
          }}
          onRetry={retry}
        />
      )}
      {meetings && <NowSection desk={meetings} open={meeting} joining={joining} onJoin={join} />}
      {!none && toDialpad}
    </div>
  );
}
