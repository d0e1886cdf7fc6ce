/** One sample a round, in ms: from the caller's click until the callee rings; from the callee's answer until sound arrives there. */
export interface SetUpTimes {
  readonly clickToRing: number[];
  readonly answerToAudio: number[];
}
