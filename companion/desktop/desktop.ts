import type { Logger } from '../../shared/diagnostics/logger';
import { takeCallLink } from './call-link';
import { CallRequests } from './call-requests';
import { InstallOffer } from './install-offer';
import { followLaunches } from './launches';
import { LinkRelay } from './link-relay';
import { NotificationPermissionState } from './notification-permission';
import { TelephoneLinks } from './telephone-links';
import { WorkerLink } from './worker-link';

/** What ties the window to the computer it is on, from before anybody signs in. */
export interface Desktop {
  readonly requests: Pick<CallRequests, 'snapshot' | 'subscribe' | 'ask' | 'settle'>;
  readonly relay: Pick<LinkRelay, 'serve' | 'close'>;
  readonly install: Pick<InstallOffer, 'snapshot' | 'subscribe' | 'install'>;
  readonly telephoneLinks: Pick<TelephoneLinks, 'possible' | 'handle'>;
  readonly notifications: Pick<NotificationPermissionState, 'snapshot' | 'subscribe' | 'request'>;
  readonly serviceWorker: Pick<WorkerLink, 'worker' | 'onMessage'>;
}

/**
 * Takes the link the window was opened with, and hands it to a companion that is open already:
 * then `handedOver`.
 */
export async function openDesktop(
  log: Logger,
): Promise<{ readonly desktop: Desktop; readonly handedOver: boolean }> {
  const install = new InstallOffer(window);
  const requests = new CallRequests();
  const relay = new LinkRelay({ createChannel: (name) => new BroadcastChannel(name), log });
  const opened = location.href;
  const link = takeCallLink(location, history);
  followLaunches(window, opened, requests.ask);
  const handedOver = link !== undefined && (await relay.handOver(link));
  if (link && !handedOver) requests.ask(link);
  const { serviceWorker } = navigator as Partial<Navigator>;
  const desktop = {
    requests,
    relay,
    install,
    telephoneLinks: new TelephoneLinks(navigator, location.origin),
    notifications: new NotificationPermissionState(
      globalThis.Notification,
      (navigator as Partial<Navigator>).permissions,
    ),
    serviceWorker: new WorkerLink(serviceWorker, log),
  };
  return { desktop, handedOver };
}
