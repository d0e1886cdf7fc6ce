import { resolveSettings, type ResolvedSettings } from '../../shared/settings/resolve-settings';
import type { SettingsLayer } from '../../shared/settings/settings-layer';
import type { EnvironmentConfig } from '../config/config';
import type { SettingsLayerConfig } from '../config/settings-config';
import { policyLayer } from './policy-layer';

export interface SettingsBookOptions {
  readonly environment: EnvironmentConfig;
  /** Further environments, whose settings stand above those of the first. */
  readonly further?:
    readonly { readonly id: string; readonly settings?: SettingsLayerConfig | undefined }[] | undefined;
  /** What the settings file says now; undefined: nothing. */
  readonly file: () => SettingsLayer | undefined;
}

/** What the settings of each environment are at this moment, for whoever has chosen nothing yet. */
export class SettingsBook {
  private readonly policies: ReadonlyMap<string, readonly SettingsLayer[]>;

  constructor(private readonly options: SettingsBookOptions) {
    const { environment, further = [] } = options;
    const base = policyLayer(environment);
    this.policies = new Map([
      [environment.id, [base]],
      ...further.map(
        ({ id, settings }) =>
          [id, settings ? [base, { source: 'policy' as const, ...settings }] : [base]] as const,
      ),
    ]);
  }

  /** `environmentId`: one that is not known has the settings of the first. */
  of(environmentId: string): ResolvedSettings {
    const { environment, file } = this.options;
    const policies = this.policies.get(environmentId) ?? this.policies.get(environment.id) ?? [];
    const said = file();
    return resolveSettings(said ? [said, ...policies] : policies);
  }
}
