type Notifications = Pick<typeof Notification, 'permission' | 'requestPermission'>;

/** Whether calls may be shown on the desktop. Asked only at a click: browsers bury questions nobody wanted. */
export class NotificationPermissionState {
  private readonly listeners = new Set<() => void>();

  /** @param notifications undefined where the browser has none */
  constructor(private readonly notifications: Notifications | undefined) {}

  readonly snapshot = (): NotificationPermission => this.notifications?.permission ?? 'denied';

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly request = async (): Promise<void> => {
    await this.notifications?.requestPermission();
    for (const listener of [...this.listeners]) listener();
  };
}
