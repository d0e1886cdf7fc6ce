import type { ToastMessage } from '../messages/message';
import { word } from '../platform/words';
import type { Outcome } from './place-call';

/** How long the badge of the button tells of a failure, in ms. */
const BADGE_MS = 8_000;

/** Tells the person, on the page they called from and on the button of the extension. */
export async function say(outcome: Outcome, tabId: number | undefined): Promise<void> {
  if (outcome.kind === 'asking') return;
  const failed = outcome.kind !== 'calling';
  await badge(failed);
  if (tabId === undefined) return;
  const message: ToastMessage = { type: 'toast', text: wordsOf(outcome), failed };
  // A page of the browser's own has nobody who listens.
  await chrome.tabs.sendMessage(tabId, message).catch(() => undefined);
}

function wordsOf(outcome: Exclude<Outcome, { kind: 'asking' }>): string {
  switch (outcome.kind) {
    case 'calling':
      return word('extension.calling', outcome.name);
    case 'not-dialable':
      return word(`dial.error.${outcome.code}`);
    case 'failed':
      return word(`error.${outcome.code}`);
    case 'signed-out':
      return word('extension.signed-out');
    case 'disabled':
      return word('extension.disabled');
  }
}

async function badge(failed: boolean): Promise<void> {
  await chrome.action.setBadgeBackgroundColor({ color: '#c50f1f' });
  await chrome.action.setBadgeText({ text: failed ? '!' : '' });
  if (!failed) return;
  setTimeout(() => {
    void chrome.action.setBadgeText({ text: '' });
  }, BADGE_MS);
}
