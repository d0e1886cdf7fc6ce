import type { Logger } from '../../shared/diagnostics/logger';
import type { NotifyingWorker } from './call-notifications';

export interface PlainNotificationOptions {
  readonly granted: () => boolean;
  /** The service worker, once it is there: mobile browsers let nobody else notify. */
  readonly worker: () => Pick<NotifyingWorker, 'showNotification'> | undefined;
  /** Brings the window to the front. */
  readonly focus: () => void;
  readonly log: Logger;
}

export interface PlainText {
  readonly title: string;
  readonly body: string;
}

/** Shows something that needs no answer; a click brings the window to the front. Does nothing where it is not allowed. */
export function plainNotification(options: PlainNotificationOptions): (tag: string, text: PlainText) => void {
  const { granted, worker, focus, log } = options;
  return (tag, { title, body }) => {
    if (!granted()) return;
    const refused = (error: unknown): void => {
      log.info('no notification', { error });
    };
    const working = worker();
    if (working) {
      working.showNotification(title, { body, tag, icon: '/companion/icons/icon-192.png' }).catch(refused);
      return;
    }
    try {
      const notification = new Notification(title, { body, tag });
      notification.addEventListener('click', () => {
        focus();
        notification.close();
      });
    } catch (error) {
      refused(error);
    }
  };
}
