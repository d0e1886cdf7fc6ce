import type { Logger } from '../../shared/diagnostics/logger';
import type { NotificationText, ShowNotification } from '../media/call-notifier';

/** `NotificationOptions` of the DOM library leave out what only a service worker can show. */
interface WorkerNotificationOptions extends NotificationOptions {
  readonly actions: readonly { readonly action: string; readonly title: string }[];
}

/** As much of a `ServiceWorkerRegistration` as is needed. */
export interface NotifyingWorker {
  showNotification(title: string, options: NotificationOptions): Promise<void>;
  getNotifications(filter: { readonly tag: string }): Promise<readonly Pick<Notification, 'close'>[]>;
}

export interface CallNotificationsOptions {
  readonly granted: () => boolean;
  /** The service worker, once it is there: only its notifications have buttons. */
  readonly worker: () => NotifyingWorker | undefined;
  /** Brings the window to the front. */
  readonly focus: () => void;
  readonly log: Logger;
}

/** Notifications of calls: with Answer and Decline where there is a service worker, else to click on. */
export function callNotifications(options: CallNotificationsOptions): ShowNotification {
  return (callId, text) => {
    if (!options.granted()) return undefined;
    const worker = options.worker();
    return worker ? byWorker(worker, callId, text, options.log) : byWindow(callId, text, options.focus);
  };
}

function byWorker(
  worker: NotifyingWorker,
  callId: string,
  { title, body, answer, decline }: NotificationText,
  log: Logger,
): () => void {
  const details: WorkerNotificationOptions = {
    body,
    tag: callId,
    requireInteraction: true,
    data: { callId },
    icon: '/companion/icons/icon-192.png',
    actions: [
      { action: 'answer', title: answer },
      { action: 'decline', title: decline },
    ],
  };
  const shown = worker.showNotification(title, details).catch((error: unknown) => {
    log.info('no notification', { error });
  });
  return () => {
    // A call may stop ringing before its notification is there.
    void shown
      .then(() => worker.getNotifications({ tag: callId }))
      .then((notifications) => {
        for (const notification of notifications) notification.close();
      });
  };
}

function byWindow(callId: string, { title, body }: NotificationText, focus: () => void): () => void {
  const notification = new Notification(title, { body, tag: callId, requireInteraction: true });
  notification.addEventListener('click', () => {
    focus();
    notification.close();
  });
  return () => {
    notification.close();
  };
}
