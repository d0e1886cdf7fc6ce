type Notifications = Pick<typeof Notification, 'permission' | 'requestPermission'>;

/**
 * Whether calls may be shown on the desktop. Asked only at a click: browsers bury questions nobody
 * wanted. The answer is kept: to read it, the page asks another process and stands still meanwhile,
 * and it is read whenever anything of the window is drawn.
 */
export class NotificationPermissionState {
  private readonly listeners = new Set<() => void>();
  private current: NotificationPermission;

  /**
   * @param notifications undefined where the browser has none
   * @param permissions tells when somebody decides anew in the browser's settings
   */
  constructor(
    private readonly notifications: Notifications | undefined,
    permissions?: Pick<Permissions, 'query'>,
  ) {
    this.current = this.read();
    // Browsers that do not know the question have the answer of the next load.
    permissions
      ?.query({ name: 'notifications' })
      .then((status) => {
        status.addEventListener('change', this.look);
      })
      .catch(() => undefined);
  }

  readonly snapshot = (): NotificationPermission => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly request = async (): Promise<void> => {
    await this.notifications?.requestPermission();
    this.look();
  };

  private readonly look = (): void => {
    this.current = this.read();
    for (const listener of [...this.listeners]) listener();
  };

  private read(): NotificationPermission {
    return this.notifications?.permission ?? 'denied';
  }
}
