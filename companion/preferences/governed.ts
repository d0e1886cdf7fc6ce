import { withChoice, type ResolvedSettings } from '../../shared/settings/resolve-settings';
import type { SettingValue } from '../../shared/settings/setting-kind';
import type { SettingName } from '../../shared/settings/settings';
import type { Preference } from './preferences';

/** What a preference is, by what its user has chosen and what the administrator sets and locks. */
export function governed<T>(
  { setting, parts, fallback }: Preference<T>,
  own: T | undefined,
  settings: ResolvedSettings,
): T {
  if (setting) return chosen(setting, own, settings) as T;
  if (!parts) return own ?? fallback;
  const fields = Object.entries(parts) as [keyof T, SettingName][];
  const values = fields.map(([field, name]) => [field, chosen(name, own?.[field], settings)]);
  return { ...fallback, ...own, ...(Object.fromEntries(values) as Partial<T>) };
}

function chosen(name: SettingName, own: unknown, settings: ResolvedSettings): SettingValue {
  return withChoice<SettingValue>(settings[name], own as SettingValue | undefined).value;
}
