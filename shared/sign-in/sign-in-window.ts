/**
 * What became of the window. `blocked`: none opened. `closed`: it seems to have been closed, which an
 * identity provider with a Cross-Origin-Opener-Policy also looks like: no reason to stop waiting.
 */
export type WindowNews = 'blocked' | 'closed';

/** Shows the identity provider's page to the person who signs in. */
export interface SignInWindow {
  /**
   * Call in the same tick as the click. `url` may take a moment; when it rejects, nothing stays open.
   * @returns closes the window, where that is in our power
   */
  open(url: Promise<string>, tell: (news: WindowNews) => void): () => void;
}
