import type { FeatureCodes, PbxKind } from '../../shared/feature-codes/feature-code-profile';
import { featureCodeProfile } from '../../shared/feature-codes/profiles';
import type { EnvironmentConfig } from '../config/config';

/** The feature codes of the telephone system: those of its kind, with those of the configuration over them. */
export function codesOf(environment: Pick<EnvironmentConfig, 'pbx' | 'featureCodes'>): FeatureCodes {
  return featureCodeProfile(pbxKindOf(environment), environment.featureCodes).codes;
}

/** Whose feature codes they are. */
export function pbxKindOf({ pbx }: Pick<EnvironmentConfig, 'pbx'>): PbxKind {
  return pbx ? (pbx.kind ?? 'custom') : 'embedded';
}

/** What people dial themselves, or pages have dialled for them during a call. */
const dialledNames = ['park', 'retrieve', 'pickup', 'groupPickup', 'voicemail'] as const;

/** Those of them that there are. */
export function dialledCodes(environment: Parameters<typeof codesOf>[0]): FeatureCodes {
  const codes = codesOf(environment);
  return Object.fromEntries(dialledNames.flatMap((name) => (codes[name] ? [[name, codes[name]]] : [])));
}
