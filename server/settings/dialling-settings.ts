import type { Settings } from '../../shared/api/settings-schema';
import type { EnvironmentConfig } from '../config/config';

type DiallingPart = Pick<
  Settings,
  'country' | 'extensionLength' | 'emergencyNumbers' | 'emergency' | 'diallingRules'
>;

/** What pages and endpoints learn of dialling; lengths of extensions are those of the environment where the rules name none. */
export function diallingSource(environment: EnvironmentConfig): DiallingPart {
  const { country, extensionLength, emergencyNumbers, emergency, diallingRules } = environment;
  const internalLengths = diallingRules?.internalLengths ?? [extensionLength];
  return {
    country,
    extensionLength,
    emergencyNumbers,
    emergency,
    diallingRules: diallingRules && { ...diallingRules, internalLengths },
  };
}
