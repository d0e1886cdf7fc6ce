/** The worker, in a file of its own that is fetched when the first background is changed. */
export function createBackgroundWorker(): Worker {
  return new Worker(/* webpackChunkName: "background" */ new URL('./background-worker.ts', import.meta.url));
}
