import type { Logger } from '../../shared/diagnostics/logger';
import type { InputKind } from './device-error';

/** What the browser offers about devices; the parts may be missing (http, private modes, old browsers). */
export interface DevicePlatform {
  readonly mediaDevices?: MediaDevices | undefined;
  readonly permissions?: Permissions | undefined;
}

/** Follows whether a kind of device may be used and whether there is one. */
export class InputPermission {
  permission: PermissionState = 'prompt';
  present = true;
  private status: PermissionStatus | undefined;
  private stopped = false;

  constructor(
    private readonly kind: InputKind,
    private readonly platform: DevicePlatform,
    private readonly log: Logger,
    private readonly onChange: () => void,
  ) {}

  /** Looks once and keeps watching. Never rejects: without an answer, asking is still possible. */
  async start(): Promise<void> {
    this.platform.mediaDevices?.addEventListener('devicechange', this.onDevices);
    await Promise.all([this.watchPermission(), this.lookForDevices()]);
    this.onChange();
  }

  /** A stream was given: permission stands, even where the browser has no way to say so. */
  granted(): void {
    this.permission = 'granted';
    this.present = true;
  }

  stop(): void {
    this.stopped = true;
    this.status?.removeEventListener('change', this.onPermission);
    this.platform.mediaDevices?.removeEventListener('devicechange', this.onDevices);
  }

  private readonly onPermission = (): void => {
    if (this.status) this.permission = this.status.state;
    this.onChange();
  };

  private readonly onDevices = (): void => {
    void this.lookForDevices().then(() => {
      if (!this.stopped) this.onChange();
    });
  };

  private async watchPermission(): Promise<void> {
    try {
      const status = await this.platform.permissions?.query({ name: this.kind as PermissionName });
      if (!status || this.stopped) return;
      this.status = status;
      this.permission = status.state;
      status.addEventListener('change', this.onPermission);
    } catch (error) {
      this.log.debug('permission cannot be queried', { kind: this.kind, error });
    }
  }

  private async lookForDevices(): Promise<void> {
    const { mediaDevices } = this.platform;
    if (!mediaDevices) {
      this.present = false;
      return;
    }
    const wanted = this.kind === 'microphone' ? 'audioinput' : 'videoinput';
    try {
      this.present = (await mediaDevices.enumerateDevices()).some(({ kind }) => kind === wanted);
    } catch (error) {
      this.log.debug('devices cannot be listed', { error });
    }
  }
}
