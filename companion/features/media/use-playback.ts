import { useEffect, useRef, type RefObject } from 'react';
import type { SoundOutput } from '../../devices';
import { playOn } from '../../media/sound-sink';

export interface PlaybackOptions {
  /** Another number is another attempt: what a click leads to when the browser has refused. */
  readonly attempt?: number;
  /** Told at every attempt whether the browser refused it for want of a click (its autoplay policy). */
  readonly onRefused?: (refused: boolean) => void;
  /** Where and how loud; absent: the default of the computer. */
  readonly output?: SoundOutput;
}

/** Plays a stream in the audio or video element the answer is given to, for as long as both are there. */
export function usePlayback<Element extends HTMLMediaElement>(
  stream: MediaStream | undefined,
  { attempt = 0, onRefused, output }: PlaybackOptions = {},
): RefObject<Element | null> {
  const ref = useRef<Element>(null);

  useEffect(() => {
    const element = ref.current;
    if (!element || !stream) return undefined;
    element.srcObject = stream;
    return () => {
      element.srcObject = null;
    };
  }, [stream]);

  useEffect(() => {
    const element = ref.current;
    if (!element || !stream) return undefined;
    let current = true;
    void play(element).then((refused) => {
      if (current) onRefused?.(refused);
    });
    return () => {
      current = false;
    };
  }, [stream, attempt, onRefused]);

  useEffect(() => {
    const element = ref.current;
    if (!element || !output) return;
    element.volume = output.volume;
    void playOn(element, output.deviceId);
  }, [output]);

  return ref;
}

/** True when the browser refuses. Any other failure (another stream took its place) mends itself. */
async function play(element: HTMLMediaElement): Promise<boolean> {
  try {
    await element.play();
    return false;
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotAllowedError';
  }
}
