import type { Figure } from '../figure';
import { percentile } from '../percentile';
import { bareSetUpTimes } from './bare-phones';
import { ourSetUpTimes } from './our-phones';

export const name = 'call set-up';

const ROUNDS = 20;

/** Click in the tab until the callee rings, answer until the first sound; beside bare sip.js over the same switch. */
export async function run(): Promise<readonly Figure[]> {
  const ours = await ourSetUpTimes(ROUNDS, false);
  const silent = await ourSetUpTimes(ROUNDS, true);
  const bare = await bareSetUpTimes(ROUNDS);
  const figure = (what: string, share: number, sample: number[], peer: number[], aim?: string): Figure => ({
    name: `${what}, p${String(share * 100)}`,
    value: percentile(sample, share),
    unit: 'ms',
    peer: { name: 'bare sip.js', value: percentile(peer, share) },
    ...(aim ? { aim } : {}),
  });
  return [
    figure('click in the tab → callee rings', 0.5, ours.clickToRing, bare.clickToRing),
    figure('click in the tab → callee rings', 0.9, ours.clickToRing, bare.clickToRing, '≤ 40 ms'),
    figure('the same, STUN never answers', 0.5, silent.clickToRing, bare.clickToRing),
    figure('the same, STUN never answers', 0.9, silent.clickToRing, bare.clickToRing, '≤ 200 ms'),
    figure('answer → first sound', 0.5, ours.answerToAudio, bare.answerToAudio),
    figure('answer → first sound', 0.9, ours.answerToAudio, bare.answerToAudio, '≤ 80 ms'),
  ];
}
