import type { OutputRole, SoundOutput } from '../devices';
import { playOn } from './sound-sink';
import { TonePlayer, type Tone } from './tone-player';
import { tones } from './tones';

/** What is heard of a try: the ring once, or a friendly third for the ear. */
const sounds: Readonly<Record<OutputRole, Tone>> = {
  ringer: { ...tones.ring, cadence: [0.4, 0.2, 0.4, 0.1], repeat: 1 },
  speaker: { frequencies: [523, 659], cadence: [0.6, 0.1], volume: 0.2, repeat: 1 },
};

/** Plays a short sound where and as loud as chosen. Resolves when it is over. */
export async function playTestSound(role: OutputRole, { deviceId, volume }: SoundOutput): Promise<void> {
  const context = new AudioContext();
  try {
    await playOn(context, deviceId);
    const sound = sounds[role];
    const player = new TonePlayer(context, { ...sound, volume: sound.volume * volume });
    const seconds = sound.cadence.reduce((sum, part) => sum + part, 0);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    player.stop();
  } finally {
    await context.close();
  }
}
