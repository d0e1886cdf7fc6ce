import type * as z from 'zod/mini';
import type { Logger } from '../../shared/diagnostics/logger';
import { defaultSettings, type ResolvedSettings } from '../../shared/settings/resolve-settings';
import type { SettingName } from '../../shared/settings/settings';
import { governed } from './governed';

/** One thing a person may choose. Whoever needs it declares it beside its use; `key` is unique. */
export interface Preference<T> {
  readonly key: string;
  /** What was kept may be of an older version, or somebody's handiwork: it counts only when it fits. */
  readonly schema: z.ZodMiniType<T>;
  readonly fallback: T;
  /** The setting by which an administrator sets and locks it; then that one's value is the fallback. */
  readonly setting?: SettingName;
  /** The same for what has several parts. */
  readonly parts?: { readonly [F in keyof T]?: SettingName };
}

/** As much of `localStorage` as is needed. */
export type PreferenceStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

export interface PreferencesOptions {
  /** Whose choices these are: two people may share a browser. */
  readonly userId: string;
  /** Its very mention may throw, hence the function. */
  readonly storage: () => PreferenceStorage;
  readonly log: Logger;
}

/**
 * What the user of this browser has chosen, kept over reloads and restarts, within what the
 * administrator allows: a choice that is locked out does not count, and is not lost. Where storage is
 * denied or full, a choice lasts as long as the window.
 */
export class Preferences {
  /** What the user has chosen; undefined: nothing. */
  private readonly own = new Map<string, unknown>();
  /** What counts. */
  private readonly values = new Map<string, unknown>();
  private settings = defaultSettings;
  private readonly listeners = new Set<() => void>();
  private readonly prefix: string;

  constructor(private readonly options: PreferencesOptions) {
    this.prefix = `companion.preference.${options.userId}.`;
  }

  /** The same object until it changes. */
  read<T>(preference: Preference<T>): T {
    const { key } = preference;
    if (!this.values.has(key))
      this.values.set(key, governed(preference, this.choice(preference), this.settings));
    return this.values.get(key) as T;
  }

  /** What the user has chosen, whether it counts or not. */
  choice<T>({ key, schema }: Preference<T>): T | undefined {
    if (!this.own.has(key)) this.own.set(key, this.load(key, schema));
    return this.own.get(key) as T | undefined;
  }

  write<T>({ key }: Preference<T>, value: T): void {
    this.own.set(key, value);
    this.values.delete(key);
    try {
      this.options.storage().setItem(this.prefix + key, JSON.stringify(value));
    } catch (error) {
      this.options.log.info('a choice lasts until the window closes', { key, error });
    }
    this.tell();
  }

  /** What the administrator says from now on. */
  govern(settings: ResolvedSettings): void {
    if (JSON.stringify(settings) === JSON.stringify(this.settings)) return;
    this.settings = settings;
    this.values.clear();
    this.tell();
  }

  /** What the administrator says; the same object until it changes. */
  governing(): ResolvedSettings {
    return this.settings;
  }

  /** Calls back after every change until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Forgets everything this user has chosen here. */
  clear(): void {
    this.own.clear();
    this.values.clear();
    try {
      const storage = this.options.storage();
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
      for (const key of keys) if (key?.startsWith(this.prefix)) storage.removeItem(key);
    } catch (error) {
      this.options.log.info('choices could not be removed', { error });
    }
    this.tell();
  }

  private load<T>(key: string, schema: z.ZodMiniType<T>): T | undefined {
    try {
      const text = this.options.storage().getItem(this.prefix + key);
      if (text === null) return undefined;
      const parsed = schema.safeParse(JSON.parse(text));
      if (parsed.success) return parsed.data;
      this.options.log.info('a kept choice does not fit any more', { key });
    } catch (error) {
      this.options.log.info('a kept choice cannot be read', { key, error });
    }
    return undefined;
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
