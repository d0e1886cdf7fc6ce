import { Subscriber, SubscriptionState, type UserAgent } from 'sip.js';
import { AppError } from '../../shared/errors/app-error';
import { readDialogInfo, type WatchedDialog } from './dialog-info';

const PATIENCE_MS = 4_000;
/** Longer than any registrar's least; the subscription is ended with the first answer. */
const EXPIRES_S = 300;

/**
 * The conversations of this user at all his devices, asked of the PBX once (RFC 4235).
 * @throws AppError `not-supported` when the PBX does not tell, `timeout` when it does not answer
 */
export async function ownDialogs(userAgent: UserAgent): Promise<readonly WatchedDialog[]> {
  const subscriber = new Subscriber(userAgent, userAgent.configuration.uri, 'dialog', {
    expires: EXPIRES_S,
    extraHeaders: ['Accept: application/dialog-info+xml'],
  });
  try {
    return await new Promise((resolve, reject) => {
      const limit = setTimeout(() => {
        reject(new AppError('timeout', 'no word of our dialogs'));
      }, PATIENCE_MS);
      subscriber.delegate = {
        onNotify: (notification) => {
          clearTimeout(limit);
          void notification.accept();
          resolve(readDialogInfo(notification.request.body));
        },
      };
      subscriber.stateChange.addListener((state) => {
        if (state !== SubscriptionState.Terminated) return;
        clearTimeout(limit);
        reject(new AppError('not-supported', 'the PBX does not tell of dialogs'));
      });
      subscriber.subscribe().catch(reject);
    });
  } finally {
    subscriber.dispose().catch(() => undefined);
  }
}
