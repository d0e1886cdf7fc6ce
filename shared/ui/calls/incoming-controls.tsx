import { Call24Filled, CallEnd24Filled, Eye24Regular, Video24Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Call } from '../../call/call';
import { useText } from '../app-root/use-text';
import { ControlButton } from '../controls/control-button';
import type { CommandRunner } from '../use-command';

export interface CallControlsProps {
  readonly call: Call;
  readonly commands: CommandRunner;
  /** Commands would not arrive now. */
  readonly disabled: boolean;
}

/** What a person can do with a call that rings. A video call may be answered as audio (requirement C2). */
export function IncomingControls({ call, commands, disabled }: CallControlsProps): ReactNode {
  const text = useText();
  const { run, isRunning } = commands;
  const answering = disabled || isRunning('answer') || isRunning('decline');
  const answer = (media: 'audio' | 'video') => () => {
    run({ kind: 'answer', callId: call.id, media });
  };
  return (
    <>
      {call.video.offered && (
        <ControlButton
          name={text('call.action.answer')}
          icon={<Video24Filled />}
          tone="accept"
          disabled={answering}
          onClick={answer('video')}
        />
      )}
      <ControlButton
        name={text(call.video.offered ? 'call.action.answer-audio' : 'call.action.answer')}
        icon={<Call24Filled />}
        tone={call.video.offered ? 'plain' : 'accept'}
        shortcut="answer"
        disabled={answering}
        onClick={answer('audio')}
      />
      {call.concealed && (
        <ControlButton
          name={text('caller.show')}
          icon={<Eye24Regular />}
          disabled={disabled || isRunning('reveal')}
          onClick={() => {
            run({ kind: 'reveal', callId: call.id });
          }}
        />
      )}
      <ControlButton
        name={text('call.action.decline')}
        icon={<CallEnd24Filled />}
        tone="end"
        shortcut="decline"
        disabled={disabled || isRunning('decline')}
        onClick={() => {
          run({ kind: 'decline', callId: call.id });
        }}
      />
    </>
  );
}
