import type { FeatureCodeName, FeatureCodes } from '../../shared/feature-codes/feature-code-profile';
import type { IncomingFeature } from '../../shared/incoming-calls/incoming-calls';

/** Which codes a feature needs where a PBX is told by dialling. */
const needed: Partial<Record<IncomingFeature, readonly FeatureCodeName[]>> = {
  'forward-all': ['forwardAllOn', 'forwardAllOff'],
  'forward-busy': ['forwardBusyOn', 'forwardBusyOff'],
  'forward-no-answer': ['forwardNoAnswerOn', 'forwardNoAnswerOff'],
  'send-all': ['sendAllOn', 'sendAllOff'],
  twinning: ['twinningOn', 'twinningOff'],
  'mobile-twinning': ['twinningOn', 'twinningOff'],
  groups: ['groupOn', 'groupOff'],
  park: ['park', 'retrieve'],
  pickup: ['pickup'],
};

/** The embedded switch has everything but a line out of the house; to wait somewhere needs the mixer's music. */
export function impossibleOnSwitch(canPark: boolean): readonly IncomingFeature[] {
  return canPark ? ['mobile-twinning'] : ['mobile-twinning', 'park'];
}

/** What a PBX with these codes cannot be told: no code says how long it rings, or what Do Not Disturb means. */
export function impossibleByCodes(codes: FeatureCodes): readonly IncomingFeature[] {
  const has = (name: FeatureCodeName): boolean => (codes[name] ?? '') !== '';
  const missing = (Object.keys(needed) as IncomingFeature[]).filter(
    (feature) => !(needed[feature] ?? []).every(has),
  );
  return [...missing, 'ring-time', 'send-all-when-do-not-disturb'];
}
