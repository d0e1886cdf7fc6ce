import { nearest } from './nearest';
import { mayChoose } from './resolve-settings';
import type { SettingValue } from './setting-kind';
import { isSettingName, readSetting, settingNames, settings, type SettingName } from './settings';
import type { SettingLockChange, SettingsLayer } from './settings-layer';

/** What is wrong with one name of a layer. `path` leads to it. */
export interface LayerMistake {
  readonly path: readonly string[];
  readonly code:
    'not-an-object' | 'unknown-name' | 'invalid-value' | 'invalid-lock' | 'locked-choice-missing';
  readonly detail: string;
}

export interface ReadLayer {
  readonly values: SettingsLayer['values'];
  readonly locks: NonNullable<SettingsLayer['locks']>;
  readonly mistakes: readonly LayerMistake[];
}

/**
 * Our own form of a layer: `{"values": {name: value}, "locks": {name: lock}}`, where a lock is `"fixed"`,
 * `"hidden"`, `"free"` or `{"limitedTo": [values]}`. What is wrong in it is left out and told.
 */
export function readLayer(raw: unknown): ReadLayer {
  const mistakes: LayerMistake[] = [];
  const part = isObject(raw) ? raw : undefined;
  if (!part) mistakes.push({ path: [], code: 'not-an-object', detail: typeof raw });
  for (const name of Object.keys(part ?? {})) {
    if (name === 'values' || name === 'locks') continue;
    mistakes.push({ path: [name], code: 'unknown-name', detail: name });
  }
  const values = readEntries(part?.['values'], 'values', mistakes, readSetting) as SettingsLayer['values'];
  const locks = readEntries(part?.['locks'], 'locks', mistakes, readLock);
  for (const name of settingNames) {
    const [lock, value] = [locks[name], values[name]];
    if (typeof lock !== 'object' || value === undefined || mayChoose(lock, value)) continue;
    mistakes.push({ path: ['values', name], code: 'locked-choice-missing', detail: described(name, value) });
  }
  return { values, locks, mistakes };
}

function readEntries<T>(
  raw: unknown,
  field: 'values' | 'locks',
  mistakes: LayerMistake[],
  read: (name: SettingName, value: unknown) => T | undefined,
): Readonly<Partial<Record<SettingName, T>>> {
  if (raw === undefined) return {};
  if (!isObject(raw)) {
    mistakes.push({ path: [field], code: 'not-an-object', detail: field });
    return {};
  }
  const found: Partial<Record<SettingName, T>> = {};
  for (const [name, entry] of Object.entries(raw)) {
    if (!isSettingName(name)) {
      const meant = nearest(name, settingNames);
      const detail = meant === undefined ? name : `${name} → ${meant}`;
      mistakes.push({ path: [field, name], code: 'unknown-name', detail });
      continue;
    }
    const value = read(name, entry);
    if (value === undefined) {
      const code = field === 'values' ? 'invalid-value' : 'invalid-lock';
      mistakes.push({ path: [field, name], code, detail: described(name, entry) });
    } else found[name] = value;
  }
  return found;
}

/** People choose nothing of what is given, so it can be hidden from them, and no more. */
function readLock(name: SettingName, raw: unknown): SettingLockChange | undefined {
  if (raw === 'hidden' || raw === 'free') return raw;
  if (!settings[name].choosable) return undefined;
  if (raw === 'fixed') return raw;
  if (!isObject(raw) || Object.keys(raw).length !== 1 || !Array.isArray(raw['limitedTo'])) return undefined;
  const limitedTo = raw['limitedTo'].map((one: unknown): SettingValue | undefined => readSetting(name, one));
  return limitedTo.length > 0 && isComplete(limitedTo) ? { limitedTo } : undefined;
}

function isComplete<T>(list: readonly (T | undefined)[]): list is readonly T[] {
  return !list.includes(undefined);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function described(name: string, value: unknown): string {
  return `${name} ${JSON.stringify(value) ?? ''}`.slice(0, 200);
}
