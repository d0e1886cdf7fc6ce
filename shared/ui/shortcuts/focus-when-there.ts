/** Longer than any part of a page takes to load; then nobody waits for the focus any more. */
const PATIENCE_MS = 5000;

/** Moves the focus to the first element of `selector` in `part`, as soon as there is one. */
export function focusWhenThere(part: () => HTMLElement | null, selector: string): void {
  const focus = (): boolean => {
    const found = part()?.querySelector<HTMLElement>(selector);
    found?.focus();
    // What is still hidden does not take it.
    return found !== undefined && found !== null && document.activeElement === found;
  };
  if (focus()) return;
  const watch = new MutationObserver(() => {
    if (focus()) stop();
  });
  const limit = setTimeout(() => {
    stop();
  }, PATIENCE_MS);
  const stop = (): void => {
    clearTimeout(limit);
    watch.disconnect();
  };
  watch.observe(document.body, { childList: true, attributes: true, subtree: true });
}
