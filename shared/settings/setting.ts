import type { SettingKind, SettingValue } from './setting-kind';

/** The part of the suite that goes by a setting. */
export type SettingArea =
  'calls' | 'video' | 'sound' | 'keyboard' | 'dialling' | 'emergency' | 'telephone' | 'outlook' | 'support';

/** One thing that can be set. */
export interface Setting<T extends SettingValue> {
  readonly kind: SettingKind<T>;
  /** Where nobody has said anything. */
  readonly fallback: T;
  readonly area: SettingArea;
  /** Whether a person may choose for themselves, unless an administrator has locked it. */
  readonly choosable: boolean;
}

/** A person's own choice, within what an administrator allows. */
export function choice<T extends SettingValue>(
  area: SettingArea,
  kind: SettingKind<T>,
  fallback: NoInfer<T>,
): Setting<T> {
  return { kind, fallback, area, choosable: true };
}

/** Known to administrators alone. */
export function given<T extends SettingValue>(
  area: SettingArea,
  kind: SettingKind<T>,
  fallback: NoInfer<T>,
): Setting<T> {
  return { kind, fallback, area, choosable: false };
}
