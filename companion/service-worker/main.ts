import { handleNotificationClick, type CompanionClient, type NotificationClick } from './notification-click';

/**
 * What the DOM's types leave out of a service worker's world. There is no `fetch` handler, and so no
 * copy of the application in the browser: a telephone without its server is of no use, and an old
 * program that talks to a new server is worse than a page that does not load.
 */
interface WorkerScope {
  readonly clients: {
    matchAll(filter: {
      readonly type: 'window';
      readonly includeUncontrolled: boolean;
    }): Promise<readonly CompanionClient[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install', listener: () => void): void;
  addEventListener(
    type: 'notificationclick',
    listener: (event: NotificationClick & { waitUntil(work: Promise<void>): void }) => void,
  ): void;
}

const scope = globalThis as unknown as WorkerScope;

scope.addEventListener('install', () => {
  // Nothing is kept that a page could depend on: the newest may serve at once.
  void scope.skipWaiting();
});
scope.addEventListener('notificationclick', (event) => {
  const windows = (): Promise<readonly CompanionClient[]> =>
    scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  event.waitUntil(handleNotificationClick(event, windows));
});
