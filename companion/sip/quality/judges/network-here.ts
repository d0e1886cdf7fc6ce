import { lossOf } from '../loss';
import { grade, worst, type Judge } from '../verdict';

/** 5 % loss costs an R of 15: "some users dissatisfied" begins there (ITU-T G.107 annex B). */
const LOSS = { bad: 0.05, well: 0.02 };
/** ms; a jitter buffer that hides more makes the delay noticeable. */
const JITTER = { bad: 60, well: 35 };
/** ms there and back; 150 ms one way is comfortable, 400 ms too much (ITU-T G.114). */
const ROUND_TRIP = { bad: 500, well: 350 };

/** Sound arrives here late, unevenly or with gaps. */
export const networkHere: Judge = (recent) => {
  const loss = lossOf(recent);
  const latest = recent.at(-1);
  if (loss === undefined || !latest) return undefined;
  return worst([
    grade(loss, LOSS),
    grade(latest.jitter ?? 0, JITTER),
    grade(latest.roundTripTime ?? 0, ROUND_TRIP),
  ]);
};
