/**
 * Runs `work` with a signal that is aborted after `limit` ms, or as soon as `outer` is. The clean-up
 * of both happens whatever `work` does, so that a long-lived `outer` collects no listeners.
 * `timedOut` tells the two apart once `work` has failed.
 */
export async function withTimeLimit<T>(
  limit: number,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal, timedOut: () => boolean) => Promise<T>,
): Promise<T> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, limit);
  const follow = (): void => {
    controller.abort();
  };
  outer?.addEventListener('abort', follow, { once: true });
  try {
    return await work(controller.signal, () => late);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', follow);
  }
}
