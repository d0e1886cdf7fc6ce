import type { ReactElement } from 'react';
import { usePlayback } from './use-playback';

export interface StreamVideoProps {
  readonly stream: MediaStream | undefined;
  /** What is to be seen, for those who do not see it. */
  readonly label: string;
  readonly className?: string;
}

/** The picture of a stream, silent: the sound is played apart. */
export function StreamVideo({ stream, label, className }: StreamVideoProps): ReactElement {
  const ref = usePlayback<HTMLVideoElement>(stream);
  return <video ref={ref} className={className} aria-label={label} autoPlay playsInline muted />;
}
