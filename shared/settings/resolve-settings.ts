import { sameValue, type SettingValue } from './setting-kind';
import { settingNames, settings, type SettingName, type ValueOf } from './settings';
import type { SettingLock, SettingPlace, SettingsLayer, SettingsSource } from './settings-layer';

/** What a setting is, and why. */
export interface Resolved<T extends SettingValue = SettingValue> {
  readonly value: T;
  /** Who said so. */
  readonly source: SettingsSource;
  /** Where, if in a file. */
  readonly place?: SettingPlace | undefined;
  readonly lock?: SettingLock | undefined;
}

export type ResolvedSettings = { readonly [N in SettingName]: Resolved<ValueOf<N>> };

/**
 * Every setting, by layers from the lowest to the highest: the last that says something counts, within
 * the locks. What a lock keeps from counting stays in its layer.
 */
export function resolveSettings(layers: readonly SettingsLayer[]): ResolvedSettings {
  const entries = settingNames.map((name) => [name, resolveOne(name, layers)] as const);
  return Object.fromEntries(entries) as unknown as ResolvedSettings;
}

/** Where nobody says anything. */
export const defaultSettings: ResolvedSettings = resolveSettings([]);

/**
 * What a person who has chosen `own` gets, of what the administrator's layers came to. Undefined: no
 * choice was made.
 */
export function withChoice<T extends SettingValue>(resolved: Resolved<T>, own: T | undefined): Resolved<T> {
  if (own === undefined || !mayChoose(resolved.lock, own)) return resolved;
  return { value: own, source: 'user', lock: resolved.lock };
}

/** Whether a lock lets a person have this value. */
export function mayChoose(lock: SettingLock | undefined, value: SettingValue): boolean {
  if (lock === undefined) return true;
  return typeof lock === 'object' && lock.limitedTo.some((one) => sameValue(one, value));
}

function resolveOne(name: SettingName, layers: readonly SettingsLayer[]): Resolved {
  const { fallback, choosable } = settings[name];
  const lock = lockOf(name, layers);
  const said = layers.filter(({ source, values }) => source !== 'user' && values[name] !== undefined);
  const allowed = said.findLast(({ values }) => isAllowed(lock, values[name]));
  const byAdministrator: Resolved = allowed
    ? { value: allowed.values[name] ?? fallback, source: allowed.source, place: allowed.places?.[name], lock }
    : untold(fallback, lock, layers, name);
  const own = choosable ? layers.find(({ source }) => source === 'user')?.values[name] : undefined;
  return withChoice(byAdministrator, own);
}

/** Nobody has said a value that counts: the default, or the first that is allowed. */
function untold(
  fallback: SettingValue,
  lock: SettingLock | undefined,
  layers: readonly SettingsLayer[],
  name: SettingName,
): Resolved {
  if (lock === undefined || isAllowed(lock, fallback)) return { value: fallback, source: 'default', lock };
  const first = typeof lock === 'object' ? lock.limitedTo[0] : undefined;
  const locker = layers.findLast(({ locks }) => locks?.[name] !== undefined);
  return { value: first ?? fallback, source: locker?.source ?? 'default', lock };
}

/** Whether an administrator's own value fits their own limits. */
function isAllowed(lock: SettingLock | undefined, value: SettingValue | undefined): boolean {
  return value !== undefined && (typeof lock !== 'object' || mayChoose(lock, value));
}

function lockOf(name: SettingName, layers: readonly SettingsLayer[]): SettingLock | undefined {
  const change = layers.findLast(({ source, locks }) => source !== 'user' && locks?.[name] !== undefined)
    ?.locks?.[name];
  return change === 'free' ? undefined : change;
}
