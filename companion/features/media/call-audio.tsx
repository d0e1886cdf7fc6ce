import { useCallback, type ReactElement } from 'react';
import type { SoundOutput } from '../../devices';
import { useCallStream, type MediaSource } from './use-call-media';
import { usePlayback } from './use-playback';

export interface CallAudioProps {
  readonly source: MediaSource;
  readonly callId: string;
  readonly output: SoundOutput;
  /** Another number is another attempt to play. */
  readonly attempt: number;
  /** Told at every attempt whether the browser refused it. */
  readonly onRefused: (callId: string, refused: boolean) => void;
}

/**
 * The sound of one call. It has an element of its own, apart from any picture, so that it goes on
 * whatever the window shows.
 */
export function CallAudio({ source, callId, output, attempt, onRefused }: CallAudioProps): ReactElement {
  const stream = useCallStream(source, callId, 'remote');
  const tell = useCallback(
    (refused: boolean) => {
      onRefused(callId, refused);
    },
    [onRefused, callId],
  );
  const ref = usePlayback<HTMLAudioElement>(stream, { attempt, onRefused: tell, output });
  return <audio ref={ref} autoPlay hidden />;
}
