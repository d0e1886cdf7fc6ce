import { settingsSchema, type Settings } from '../../shared/api/settings-schema';
import type { DiallingSource } from '../../shared/dialing/dialling-settings';
import { Stored } from '../platform/stored';

/** What is known of the environment of whoever is signed in, so that a page need not wait for the server. */
export interface KnownEnvironment {
  readonly settings: Settings;
  /** The name of whoever is signed in. */
  readonly user: string;
  /** ms since the epoch. */
  readonly asked: number;
}

/** After this the server is asked again, in ms. */
export const GOOD_FOR_MS = 15 * 60_000;

export const environment = new Stored<KnownEnvironment | undefined>('local', 'environment', (value) => {
  const { settings, user, asked } = (value ?? {}) as Partial<KnownEnvironment>;
  const parsed = settingsSchema.safeParse(settings);
  if (!parsed.success || typeof user !== 'string' || typeof asked !== 'number') return undefined;
  return { settings: parsed.data, user, asked };
});

export interface Dialling extends DiallingSource {
  /** The administrator has switched the extension off. */
  readonly disabled: boolean;
}

/** How numbers are read and dialled here; `country` is the person's own choice, if any. */
export function diallingOf(settings: Settings, country: string | undefined): Dialling {
  return {
    country: country ?? settings.country,
    extensionLength: settings.extensionLength,
    emergencyNumbers: settings.emergencyNumbers,
    diallingRules: settings.diallingRules,
    emergency: settings.emergency,
    disabled: settings.settings?.browserExtension.value === false,
  };
}
