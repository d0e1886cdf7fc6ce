import { grade, worst, type Judge } from '../verdict';

/** The same as for what arrives here (`network-here.ts`). */
const LOSS = { bad: 0.05, well: 0.02 };
const JITTER = { bad: 60, well: 35 };

/** The other side reports that our sound arrives unevenly or with gaps (RTCP, RFC 3550 §6.4.1). */
export const networkThere: Judge = (recent) => {
  const shares = recent.flatMap(({ theirLoss }) => (theirLoss === undefined ? [] : [theirLoss]));
  const jitter = recent.at(-1)?.theirJitter;
  if (shares.length === 0) return undefined;
  const loss = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return worst([grade(loss, LOSS), grade(jitter ?? 0, JITTER)]);
};
