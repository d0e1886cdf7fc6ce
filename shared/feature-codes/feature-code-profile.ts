/** Kinds of PBX whose feature codes are known; `custom`: all of them are configured. */
export const pbxKinds = ['ip-office', 'asterisk', 'freeswitch', 'embedded', 'custom'] as const;
export type PbxKind = (typeof pbxKinds)[number];

/** What can be told to a PBX by dialling. */
export const featureCodeNames = [
  'forwardAllOn',
  'forwardAllOff',
  'forwardBusyOn',
  'forwardBusyOff',
  'forwardNoAnswerOn',
  'forwardNoAnswerOff',
  'sendAllOn',
  'sendAllOff',
  'twinningOn',
  'twinningOff',
  'groupOn',
  'groupOff',
  'park',
  'retrieve',
  'pickup',
  'groupPickup',
  'pullCall',
  'voicemail',
] as const;
export type FeatureCodeName = (typeof featureCodeNames)[number];

/**
 * What is dialled for a feature. `{number}` stands for where calls shall go, `{group}` for the number of
 * a group, `{extension}` for somebody's extension, `{slot}` for a place to park. Where a PBX wants several
 * codes, they have spaces between them and are dialled one after the other. A code that is absent or empty:
 * the PBX has none, and the feature is not offered.
 */
export type FeatureCodes = Readonly<Partial<Record<FeatureCodeName, string | undefined>>>;

/** How a kind of PBX is told what to do; the codes may be overridden one by one in the configuration. */
export interface FeatureCodeProfile {
  readonly kind: PbxKind;
  readonly codes: FeatureCodes;
}
