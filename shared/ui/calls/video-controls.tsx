import { Video24Regular, VideoOff24Regular, VideoPlayPause24Regular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import type { VideoState } from '../../call/call';
import type { VideoAction } from '../../endpoint/command';
import { useText } from '../app-root/use-text';
import { ControlButton } from '../controls/control-button';
import type { CallControlsProps } from './incoming-controls';

type ShownAction = Exclude<VideoAction, 'decline'>;

const icons: Record<ShownAction, ReactElement> = {
  start: <Video24Regular />,
  pause: <VideoPlayPause24Regular />,
  resume: <VideoPlayPause24Regular />,
  stop: <VideoOff24Regular />,
};

/** What a person can do with the pictures of a call now (requirement C4). While they are asked for theirs, the question has its own buttons. */
export function videoActions(video: VideoState): readonly ShownAction[] {
  if (video.requested) return ['stop'];
  if (video.paused) return ['resume', 'stop'];
  if (video.sending) return ['pause', 'stop'];
  // Watching without a camera: there may be one now.
  if (video.receiving) return ['start', 'stop'];
  return video.offered ? [] : ['start'];
}

/** The controls of a conversation's pictures. */
export function VideoControls({ call, commands, disabled }: CallControlsProps): ReactNode {
  const text = useText();
  const { run, isRunning } = commands;
  if (call.state !== 'connected') return null;
  return videoActions(call.video).map((action) => (
    <ControlButton
      key={action === 'stop' ? 'stop' : 'turn'}
      name={text(`video.action.${action}`)}
      icon={icons[action]}
      tone={action === 'resume' ? 'active' : 'plain'}
      disabled={disabled || isRunning('video')}
      onClick={() => {
        run({ kind: 'video', callId: call.id, action });
      }}
    />
  ));
}
