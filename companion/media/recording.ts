import type { SoundOutput } from '../devices';
import { playOn } from './sound-sink';

/** Records a stream for some time. Rejects when it is aborted. */
export async function record(stream: MediaStream, milliseconds: number, signal: AbortSignal): Promise<Blob> {
  // Chromium decodes what arrives only for somebody who plays it.
  const player = new Audio();
  player.muted = true;
  player.srcObject = stream;
  void player.play().catch(() => undefined);
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  const over = new Promise<void>((resolve, reject) => {
    recorder.addEventListener('stop', () => {
      resolve();
    });
    recorder.addEventListener('error', () => {
      reject(new Error('nothing could be recorded'));
    });
  });
  const stop = (): void => {
    if (recorder.state !== 'inactive') recorder.stop();
  };
  signal.addEventListener('abort', stop, { once: true });
  recorder.start();
  const timer = setTimeout(stop, milliseconds);
  try {
    await over;
    signal.throwIfAborted();
    return new Blob(pieces, { type: recorder.mimeType });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
    player.srcObject = null;
  }
}

/** How much longer than its own length a recording may take to be played, in ms. */
const PLAY_PATIENCE_MS = 5_000;

/**
 * Plays a recording to its end.
 * @param milliseconds its length, about: an output that takes no sound never comes to the end
 * @throws Error when it is aborted or cannot be played
 */
export async function play(
  recording: Blob,
  milliseconds: number,
  output: SoundOutput,
  signal: AbortSignal,
): Promise<void> {
  const url = URL.createObjectURL(recording);
  const player = new Audio(url);
  player.volume = output.volume;
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await playOn(player, output.deviceId);
    const over = new Promise<void>((resolve, reject) => {
      player.addEventListener('ended', () => {
        resolve();
      });
      player.addEventListener('error', () => {
        reject(new Error('the recording cannot be played'));
      });
      signal.addEventListener('abort', () => {
        reject(new Error('stopped'));
      });
      timer = setTimeout(() => {
        reject(new Error('the output takes no sound'));
      }, milliseconds + PLAY_PATIENCE_MS);
    });
    await Promise.all([player.play(), over]);
  } finally {
    clearTimeout(timer);
    player.pause();
    URL.revokeObjectURL(url);
  }
}
