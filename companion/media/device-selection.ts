import type { Logger } from '../../shared/diagnostics/logger';
import {
  deviceRoles,
  type DeviceChoice,
  type DeviceChoices,
  type DeviceChoicesSnapshot,
  type DeviceRole,
} from '../devices';
import type { Preferences } from '../preferences/preferences';
import { devicesOf, findDevice, type DeviceKind } from './device-list';
import { chosenDevices } from './device-preferences';
import type { DevicePlatform } from './input-permission';

const kinds: Readonly<Record<DeviceRole, DeviceKind>> = {
  microphone: 'audioinput',
  speaker: 'audiooutput',
  ringer: 'audiooutput',
  camera: 'videoinput',
};

export interface DeviceSelectionOptions {
  readonly platform: DevicePlatform;
  readonly preferences: Preferences;
  readonly log: Logger;
}

/**
 * Which device each role uses: the one the person has chosen while it is there, else the default of the
 * computer. Follows what is plugged in and out. The one writer of what is chosen.
 */
export class DeviceSelection implements DeviceChoices {
  private all: readonly MediaDeviceInfo[] | undefined;
  private current: DeviceChoicesSnapshot;
  /** Roles whose chosen device has been there since it was chosen or this window was opened. */
  private readonly seen = new Set<DeviceRole>();
  private readonly listeners = new Set<() => void>();
  private readonly release: () => void;

  constructor(private readonly options: DeviceSelectionOptions) {
    const { platform, preferences } = options;
    this.current = this.look();
    this.release = preferences.subscribe(() => {
      this.update();
    });
    platform.mediaDevices?.addEventListener('devicechange', this.onChange);
  }

  snapshot(): DeviceChoicesSnapshot {
    return this.current;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  choose(role: DeviceRole, deviceId: string | undefined): void {
    const { options } = this.current[role];
    const device = options.find((one) => one.deviceId === deviceId);
    this.seen.delete(role);
    this.options.preferences.write(chosenDevices[role], device ?? null);
  }

  /** Lists the devices; again after permission, which brings their names. Never rejects. */
  async refresh(): Promise<void> {
    try {
      this.all = await this.options.platform.mediaDevices?.enumerateDevices();
      this.update();
    } catch (error) {
      this.options.log.debug('devices cannot be listed', { error });
    }
  }

  close(): void {
    this.release();
    this.options.platform.mediaDevices?.removeEventListener('devicechange', this.onChange);
    this.listeners.clear();
  }

  private readonly onChange = (): void => {
    void this.refresh();
  };

  private look(): DeviceChoicesSnapshot {
    const entries = deviceRoles.map((role) => [role, this.lookAt(role)]);
    return Object.fromEntries(entries) as DeviceChoicesSnapshot;
  }

  private lookAt(role: DeviceRole): DeviceChoice {
    const chosen = this.options.preferences.read(chosenDevices[role]);
    const { options, defaultLabel, named } = devicesOf(kinds[role], this.all ?? []);
    const found = findDevice(chosen, options);
    if (found) this.seen.add(role);
    // Not listed yet does not mean away: whoever opens it finds out.
    const listed = this.all !== undefined && named;
    return {
      options,
      defaultLabel,
      chosen: chosen ?? undefined,
      used: found ?? (listed ? undefined : (chosen ?? undefined)),
      lost: Boolean(chosen) && listed && !found && this.seen.has(role),
    };
  }

  private update(): void {
    const next = this.look();
    if (JSON.stringify(next) === JSON.stringify(this.current)) return;
    this.current = next;
    for (const listener of [...this.listeners]) listener();
  }
}
