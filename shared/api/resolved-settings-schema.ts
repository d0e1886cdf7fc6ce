import * as z from 'zod/mini';
import { defaultSettings, type Resolved, type ResolvedSettings } from '../settings/resolve-settings';
import type { SettingValue } from '../settings/setting-kind';
import { readSetting, settingNames, type SettingName } from '../settings/settings';
import { settingsSources, type SettingLock } from '../settings/settings-layer';

const value = z.unknown();
const resolvedSchema = z.object({
  value,
  source: z.enum(settingsSources),
  place: z.optional(z.object({ file: z.string(), line: z.number() })),
  lock: z.optional(z.union([z.enum(['fixed', 'hidden']), z.object({ limitedTo: z.array(value) })])),
});

/**
 * Resolved settings as they travel, by name. A server and a page may be of different versions: what
 * the page does not know, or finds impossible, is as if it had not come.
 */
export const resolvedSettingsSchema: z.ZodMiniType<ResolvedSettings> = z.pipe(
  z.record(z.string(), resolvedSchema),
  z.transform((sent) => {
    const entries = settingNames.map((name) => [name, received(name, sent[name])] as const);
    return Object.fromEntries(entries) as unknown as ResolvedSettings;
  }),
);

function received(name: SettingName, sent: z.infer<typeof resolvedSchema> | undefined): Resolved {
  const known = sent && readSetting(name, sent.value);
  if (known === undefined) return defaultSettings[name];
  return {
    value: known,
    source: sent?.source ?? 'default',
    place: sent?.place,
    lock: lockOf(name, sent?.lock),
  };
}

function lockOf(name: SettingName, lock: z.infer<typeof resolvedSchema>['lock']): SettingLock | undefined {
  if (typeof lock !== 'object') return lock;
  const limitedTo = lock.limitedTo.flatMap((one): SettingValue[] => {
    const known = readSetting(name, one);
    return known === undefined ? [] : [known];
  });
  return { limitedTo };
}
