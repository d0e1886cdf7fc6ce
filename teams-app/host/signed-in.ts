import { app, authentication } from '@microsoft/teams-js';
import { within } from '../../shared/host/within';

/** Teams answers at once, or is not there. ms. */
const INITIALIZE_MS = 4000;

/**
 * The page a sign-in ends on, in a window that Teams may have opened: tells it what became of the
 * sign-in, upon which it closes the window. The tab that waits learns the outcome from the server, so
 * nothing secret is handed over, and nothing depends on it. Never rejects.
 */
async function report(page: Window): Promise<void> {
  // An opener policy on the way has cut the tie; so has a link that was opened in another browser.
  if (!page.opener) return;
  try {
    await within(INITIALIZE_MS, 'initialize', () => app.initialize([page.location.origin]));
    const { outcome } = page.document.documentElement.dataset;
    if (outcome === 'done') authentication.notifySuccess(outcome);
    else authentication.notifyFailure(outcome);
  } catch {
    // Some other page's window: the person closes it, as the page says.
  }
}

void report(window);
