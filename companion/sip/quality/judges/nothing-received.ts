import type { Judge } from '../verdict';

/** Not one packet of sound in a second, although somebody is to be heard. Silence is sent in packets too. */
export const nothingReceived: Judge = (recent, { expectsSound }) => {
  const latest = recent.at(-1);
  if (!expectsSound || !latest) return undefined;
  return latest.received === 0 ? 'bad' : 'well';
};
