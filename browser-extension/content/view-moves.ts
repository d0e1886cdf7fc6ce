/** How long moves of what is seen are waited for to end, in ms: they come by the hundred. */
const MOVING_MS = 100;

/**
 * Calls back, when the page is idle, after other parts of it may have come into view: scrolled, in the
 * whole or in a part of it, or grown and shrunk. Ends by the returned function.
 */
export function whenViewMoves(document: Document, look: () => void): () => void {
  const scope = new AbortController();
  let planned = false;
  const plan = (): void => {
    if (planned) return;
    planned = true;
    setTimeout(() => {
      requestIdleCallback(() => {
        planned = false;
        if (!scope.signal.aborted) look();
      });
    }, MOVING_MS);
  };
  document.addEventListener('scroll', plan, { capture: true, passive: true, signal: scope.signal });
  const sizes = new ResizeObserver(plan);
  for (const element of [document.documentElement, document.body]) sizes.observe(element);
  return () => {
    scope.abort();
    sizes.disconnect();
  };
}
