/** Time, as the hub's rules need it; replaced in tests. */
export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /** Runs `work` after `delay` ms unless the returned function is called before. */
  after(delay: number, work: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delay, work) => {
    const timer = setTimeout(work, delay);
    return () => {
      clearTimeout(timer);
    };
  },
};
