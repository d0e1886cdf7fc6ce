import type { SettingsLayer } from '../../shared/settings/settings-layer';
import type { EnvironmentConfig } from '../config/config';

/**
 * What the configuration says of the settings: its own fields of an environment, and `settings` above
 * them. Dialling rules and emergency calls are said as a whole: what they leave out is not the file's.
 */
export function policyLayer(environment: EnvironmentConfig): SettingsLayer {
  const { diallingRules: rules, emergency, settings } = environment;
  return {
    source: 'policy',
    values: {
      sipDomain: environment.domain,
      country: environment.country,
      extensionLength: environment.extensionLength,
      emergencyNumbers: environment.emergencyNumbers,
      callerDisplay: environment.callerDisplay,
      holdSound: environment.holdSound,
      supportEmail: environment.supportEmail,
      pullCallCode: environment.featureCodes?.pullCall,
      ...(rules && { ...rulesOf(rules) }),
      ...(emergency && {
        emergencyPolicy: emergency.policy,
        emergencyPhonePolicy: emergency.phonePolicy,
        emergencyText: emergency.text ?? '',
      }),
      ...settings?.values,
    },
    locks: settings?.locks,
  };
}

function rulesOf({
  enabled,
  internalLengths = [],
  ...rest
}: NonNullable<EnvironmentConfig['diallingRules']>): SettingsLayer['values'] {
  return { ...rest, diallingRules: enabled, internalLengths };
}
