/**
 * Opens a page as Teams does: in the browser, in a window that knows nothing of this one. Without
 * an opener nothing of our session storage is copied into it either.
 * @returns false when the browser would not let a window open without a click.
 */
export function openInBrowser(url: string): boolean {
  // With `noopener` the call always answers null, whether the window opened or not.
  if (!navigator.userActivation.isActive) return false;
  window.open(url, '_blank', 'noopener');
  return true;
}
