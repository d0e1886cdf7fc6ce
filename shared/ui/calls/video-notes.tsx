import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { isEstablished } from '../../call/call-state';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { NoticeBar } from '../controls/notice-bar';
import { ControlsRow } from './controls-row';
import type { CallControlsProps } from './incoming-controls';

const useStyles = makeStyles({
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

export interface VideoNotesProps extends CallControlsProps {
  /** What the other side is called. */
  readonly name: string;
  /** Where the focus goes when the question is answered. */
  readonly heir: () => HTMLElement | null;
}

/** What a person should know or decide about the pictures of a call: the other side's question, an answer that did not come, a camera that is not to be had. */
export function VideoNotes(props: VideoNotesProps): ReactNode {
  const { call, commands } = props;
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const { fault, offered } = call.video;
  const unanswered = useUnanswered(props);
  const trouble = fault && fault !== commands.error ? text(`error.${fault}`) : undefined;
  const note = trouble ?? (unanswered ? text('video.unanswered') : undefined);
  useEffect(() => {
    if (note) announce(note, 'polite');
  }, [note, announce]);
  if (!isEstablished(call.state)) return null;
  return (
    <>
      {offered && <VideoQuestion {...props} />}
      {note && (
        <NoticeBar intent={trouble ? 'warning' : 'info'}>
          <p className={styles.note}>{note}</p>
        </NoticeBar>
      )}
    </>
  );
}

/** "Bruno wants to turn on video": nothing is shown or taken before it is agreed to. */
function VideoQuestion({ call, commands, disabled, name, heir }: VideoNotesProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const question = text('video.question', { name });
  useEffect(() => {
    announce(question, 'assertive');
  }, [question, announce]);
  const rests = disabled || commands.isRunning('video');
  const answer = (action: 'start' | 'decline') => () => {
    commands.run({ kind: 'video', callId: call.id, action });
  };
  return (
    <NoticeBar
      intent="info"
      action={
        <ControlsRow kind="incoming" heir={heir}>
          <Button appearance="primary" disabledFocusable={rests} onClick={answer('start')}>
            {text('video.accept')}
          </Button>
          <Button disabledFocusable={rests} onClick={answer('decline')}>
            {text('video.decline')}
          </Button>
        </ControlsRow>
      }
    >
      {question}
    </NoticeBar>
  );
}

/** Whether the last question of this user for pictures came to nothing, other than by their own wish. */
function useUnanswered({ call, commands }: VideoNotesProps): boolean {
  const { requested = false, sending, receiving } = call.video;
  const [before, setBefore] = useState(requested);
  const [unanswered, setUnanswered] = useState(false);
  if (before !== requested) {
    setBefore(requested);
    setUnanswered(!requested && !sending && !receiving && !commands.isRunning('video'));
  }
  return unanswered && !sending && !receiving;
}
