import { askIf } from './ask-office';
import type { ItemNotice } from './host';
import type { OfficeItem } from './office-item';

/** One notice of ours at a time: the next takes its place. */
const KEY = 'calling-suite';
/** What Outlook takes (`NotificationMessageDetails.message`). */
export const NOTICE_LENGTH = 150;
/** The manifest's name of our small icon, which it demands. */
const ICON = 'icon16';

export interface NoticeMeans {
  /** Mailbox 1.10: a link in the notice. */
  readonly links: boolean;
  /** The ribbon's button that opens the pane, by its id in the manifest. */
  readonly paneButton: string;
}

/** Writes a notice on an item. Rejects with AppError. */
export function writeNotice(item: OfficeItem, notice: ItemNotice, means: NoticeMeans): Promise<void> {
  const messages = item.notificationMessages;
  return askIf('notification', messages, (all, answer) => {
    all.replaceAsync(KEY, detailsOf(notice, means), answer);
  });
}

function detailsOf({ kind, text, opens }: ItemNotice, { links, paneButton }: NoticeMeans): object {
  const message = shortened(text);
  if (kind === 'progress') return { type: 'progressIndicator', message };
  if (kind === 'error') return { type: 'errorMessage', message };
  if (!opens || !links) return { type: 'informationalMessage', message, icon: ICON, persistent: false };
  return {
    type: 'insightMessage',
    message,
    icon: ICON,
    actions: [
      {
        actionType: 'showTaskPane',
        actionText: opens.label,
        commandId: paneButton,
        // Older Outlooks on Windows take a text and nothing else.
        contextData: JSON.stringify({ view: opens.view }),
      },
    ],
  };
}

/** A name in it may be of any length; a notice that is too long would not be shown at all. */
function shortened(text: string): string {
  return text.length <= NOTICE_LENGTH ? text : `${text.slice(0, NOTICE_LENGTH - 1).trimEnd()}…`;
}
