import type { Judge } from '../verdict';

/** The browser says itself that its encoder does not keep up (webrtc-stats, `qualityLimitationReason`). */
export const processorBusy: Judge = (recent) => {
  const busy = recent.at(-1)?.processorBusy;
  if (busy === undefined) return undefined;
  return busy ? 'bad' : 'well';
};
