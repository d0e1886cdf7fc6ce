import type { Settings } from '../../shared/api/settings-schema';
import type { Logger } from '../../shared/diagnostics/logger';
import { defaultSettings } from '../../shared/settings/resolve-settings';
import type { Preferences } from './preferences';

const MINUTE_MS = 60_000;

export interface SettingsWatchOptions {
  readonly fetch: () => Promise<Settings>;
  readonly preferences: Pick<Preferences, 'govern'>;
  readonly log: Logger;
}

/**
 * Looks at the settings again at the interval they name, so that what an administrator sets, locks or
 * frees reaches a window that stays open. What a call goes by (servers, dialling rules) changes with
 * the next load.
 */
export class SettingsWatch {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private closed = false;

  constructor(private readonly options: SettingsWatchOptions) {}

  /** Begins with the settings that are known already. */
  start(settings: Settings): void {
    const resolved = settings.settings ?? defaultSettings;
    this.options.preferences.govern(resolved);
    this.schedule(resolved.checkInterval.value);
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private schedule(minutes: number): void {
    if (minutes === 0 || this.closed) return;
    this.timer = setTimeout(() => void this.look(minutes), minutes * MINUTE_MS);
  }

  private async look(minutes: number): Promise<void> {
    try {
      const settings = await this.options.fetch();
      if (!this.closed) this.start(settings);
    } catch (error) {
      // What was in force stays so.
      this.options.log.info('settings not looked at', { error });
      this.schedule(minutes);
    }
  }
}
