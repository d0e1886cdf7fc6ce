import { app, authentication } from '@microsoft/teams-js';

/**
 * The last page of a sign-in, where it stands in a window that Teams opened (`authentication.authenticate`): tells
 * Teams, which closes it. In any other window nobody answers, and the page says itself that it may be closed.
 */
async function tellHost(outcome: string): Promise<void> {
  await app.initialize([window.location.origin]);
  if (outcome === 'done') authentication.notifySuccess();
  else authentication.notifyFailure(outcome);
}

tellHost(document.documentElement.dataset['outcome'] ?? 'internal').catch(() => undefined);
