import type { Judge } from '../verdict';

/** One step and a half of 16 bits: the quietest room is louder through a microphone that works. */
const NOTHING = 1.5 / 32_768;

/** The microphone gives nothing at all: its own switch is off, or the wrong one is in use. */
export const microphoneSilent: Judge = (recent, { speaking }) => {
  const captured = recent.at(-1)?.captured;
  if (!speaking || captured === undefined) return undefined;
  return captured <= NOTHING ? 'bad' : 'well';
};
