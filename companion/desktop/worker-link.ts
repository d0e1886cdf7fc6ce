import type { Logger } from '../../shared/diagnostics/logger';
import type { NotifyingWorker } from './call-notifications';

const SCRIPT = '/companion/service-worker.js';

/** The service worker that shows calls on the desktop, and what is clicked on them. */
export class WorkerLink {
  private registration: ServiceWorkerRegistration | undefined;

  constructor(
    private readonly container: ServiceWorkerContainer | undefined,
    log: Logger,
  ) {
    container
      ?.register(SCRIPT)
      .then(() => container.ready)
      .then(
        (registration) => {
          this.registration = registration;
        },
        (error: unknown) => {
          log.info('no service worker: notifications have no buttons', { error });
        },
      );
  }

  readonly worker = (): NotifyingWorker | undefined => this.registration;

  /** Calls back with what the worker says until the returned function is called. */
  readonly onMessage = (listener: (raw: unknown) => void): (() => void) => {
    const hear = ({ data }: MessageEvent): void => {
      listener(data);
    };
    this.container?.addEventListener('message', hear);
    this.container?.startMessages();
    return () => this.container?.removeEventListener('message', hear);
  };
}
