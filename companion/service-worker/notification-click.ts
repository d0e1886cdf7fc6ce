import type { CallAction } from '../desktop/call-action';

/** A window of ours, as a service worker sees it (`WindowClient`). */
export interface CompanionClient {
  readonly url: string;
  postMessage(message: CallAction): void;
  focus(): Promise<unknown>;
}

export interface NotificationClick {
  /** The button; empty for a click beside them. */
  readonly action: string;
  readonly notification: { readonly data: unknown; close(): void };
}

/** The folder of the companion's page: other pages of ours have no calls. */
const PAGE = '/companion/';

/** Brings a click on the notification of a call to the companion's windows. Nothing happens where there is none. */
export async function handleNotificationClick(
  { action, notification }: NotificationClick,
  windows: () => Promise<readonly CompanionClient[]>,
): Promise<void> {
  notification.close();
  const callId = callOf(notification.data);
  const companions = (await windows()).filter(({ url }) => new URL(url).pathname.startsWith(PAGE));
  if (callId !== undefined) {
    const chosen = action === 'answer' || action === 'decline' ? action : 'show';
    for (const client of companions) client.postMessage({ type: 'call-action', callId, action: chosen });
  }
  // Who declines wants to go on with what is on the screen.
  if (action !== 'decline') await companions[0]?.focus();
}

function callOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('callId' in data)) return undefined;
  return typeof data.callId === 'string' ? data.callId : undefined;
}
