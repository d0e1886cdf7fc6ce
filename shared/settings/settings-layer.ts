import type { SettingValue } from './setting-kind';
import type { SettingName, SettingValues } from './settings';

/** Who may say what a setting is, the last word last. */
export const settingsSources = ['default', 'file', 'policy', 'user'] as const;
export type SettingsSource = (typeof settingsSources)[number];

/**
 * An administrator's decision about a person's choice (requirement A3). `fixed`: it is as set, and
 * people see that. `hidden`: it is as set, and people do not see it. Else: they may choose among these.
 */
export type SettingLock = 'fixed' | 'hidden' | { readonly limitedTo: readonly SettingValue[] };

/** `free` takes away a lock of the layer below. */
export type SettingLockChange = SettingLock | 'free';

/** Where in a settings file something stands. */
export interface SettingPlace {
  readonly file: string;
  readonly line: number;
}

/** What one source says. A user has no locks. */
export interface SettingsLayer {
  readonly source: Exclude<SettingsSource, 'default'>;
  readonly values: SettingValues;
  readonly locks?: Readonly<Partial<Record<SettingName, SettingLockChange>>> | undefined;
  readonly places?: Readonly<Partial<Record<SettingName, SettingPlace>>> | undefined;
}
