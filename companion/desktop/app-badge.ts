import type { Endpoint } from '../../shared/endpoint/endpoint';

/** https://www.w3.org/TR/badging/, where the browser and the system have it. */
export interface Badge {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

export interface AppBadgeOptions {
  readonly endpoint: Endpoint;
  readonly badge: Badge;
  /** Tells `focus`, when what was missed has been seen. */
  readonly page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  readonly isFocused: () => boolean;
}

/** The number on the application's icon: calls that ring, and those missed since one last looked. */
export class AppBadge {
  private readonly missed = new Set<string>();
  private shown = 0;
  private readonly release: () => void;

  constructor(private readonly options: AppBadgeOptions) {
    const seen = (): void => {
      this.missed.clear();
      this.follow();
    };
    const unsubscribe = options.endpoint.subscribe(() => {
      this.follow();
    });
    options.page.addEventListener('focus', seen);
    this.release = () => {
      unsubscribe();
      options.page.removeEventListener('focus', seen);
    };
  }

  close(): void {
    this.release();
    this.show(0);
  }

  private follow(): void {
    const calls = this.options.endpoint.snapshot().state?.calls ?? [];
    for (const { id, direction, endReason } of calls) {
      const missed = direction === 'incoming' && endReason === 'remote-cancelled';
      if (missed && !this.options.isFocused()) this.missed.add(id);
    }
    this.show(calls.filter(({ state }) => state === 'incoming').length + this.missed.size);
  }

  private show(count: number): void {
    if (count === this.shown) return;
    this.shown = count;
    const { badge } = this.options;
    const done = count > 0 ? badge.setAppBadge?.(count) : badge.clearAppBadge?.();
    // A window that is not installed has no icon to show it on.
    done?.catch(() => undefined);
  }
}
