import type { FeatureCodeProfile, FeatureCodes, PbxKind } from './feature-code-profile';

/**
 * Avaya IP Office: its default system short codes. Forward all has a number of its own (*07), the two others
 * share one (*57); a number is set first, then the forward is switched on. Do Not Disturb (*08) is what its
 * own clients send all calls to voicemail with. Neither twinning nor the membership of groups has a short
 * code by default: administrators add them. (IP Office Manager, "Default System Short Codes"; the codes one
 * by one in "Short Codes", 39DHB0002UKAC, and in "Parking calls", IP Office 9500 user guide.)
 */
const ipOffice: FeatureCodes = {
  forwardAllOn: '*07*{number}# *01',
  forwardAllOff: '*02',
  forwardBusyOn: '*57*{number}# *03',
  forwardBusyOff: '*04',
  forwardNoAnswerOn: '*57*{number}# *05',
  forwardNoAnswerOff: '*06',
  sendAllOn: '*08',
  sendAllOff: '*09',
  park: '*37*{slot}#',
  retrieve: '*38*{slot}#',
  pickup: '*32*{extension}#',
  groupPickup: '*53*{group}#',
  voicemail: '*17',
};

/**
 * Asterisk as FreePBX sets it up: "Feature Codes" of FreePBX 17 (call forward *72/*73, *90/*91, *52/*53, do not
 * disturb *78/*79, parking 70 and its places 71 to 78, pick-up ** and *8, my voicemail *97). It switches members
 * of queues, not of ring groups. A plain Asterisk has what its dial plan says: configure that.
 */
const asterisk: FeatureCodes = {
  forwardAllOn: '*72{number}',
  forwardAllOff: '*73',
  forwardBusyOn: '*90{number}',
  forwardBusyOff: '*91',
  forwardNoAnswerOn: '*52{number}',
  forwardNoAnswerOff: '*53',
  sendAllOn: '*78',
  sendAllOff: '*79',
  park: '70',
  retrieve: '7{slot}',
  pickup: '**{extension}',
  groupPickup: '*8',
  voicemail: '*97',
};

/**
 * FreeSWITCH as it comes: `conf/vanilla/dialplan/default.xml` (`valet_park`: a call sent to 6001 to 6099 is
 * parked there, and fetched by dialling it; `intercept-ext` **, `group-intercept` *8, `vmain` *98). It keeps no
 * forwards by code.
 */
const freeswitch: FeatureCodes = {
  park: '60{slot}',
  retrieve: '60{slot}',
  pickup: '**{extension}',
  groupPickup: '*8',
  voicemail: '*98',
};

/**
 * The embedded switch. Forwards and their codes are those of public networks (3GPP TS 22.030 annex B: 21 all, 67
 * busy, 61 no reply; * switches on, # off); pick-up as on IP Office. A place to park is a
 * number, 70 to 79: telephones do not follow a transfer to a code, and should not.
 */
export const embeddedCodes: FeatureCodes = {
  forwardAllOn: '*21*{number}#',
  forwardAllOff: '#21#',
  forwardBusyOn: '*67*{number}#',
  forwardBusyOff: '#67#',
  forwardNoAnswerOn: '*61*{number}#',
  forwardNoAnswerOff: '#61#',
  sendAllOn: '*08',
  sendAllOff: '*09',
  twinningOn: '*71',
  twinningOff: '*72',
  groupOn: '*51*{group}#',
  groupOff: '#51*{group}#',
  park: '7{slot}',
  retrieve: '7{slot}',
  pickup: '*32*{extension}#',
  groupPickup: '*53*{group}#',
  voicemail: '*17',
};

const profiles: Readonly<Record<PbxKind, FeatureCodes>> = {
  'ip-office': ipOffice,
  asterisk,
  freeswitch,
  embedded: embeddedCodes,
  custom: {},
};

/** The codes of a kind of PBX, with those that are configured over them. */
export function featureCodeProfile(kind: PbxKind, over: FeatureCodes = {}): FeatureCodeProfile {
  const said = Object.entries(over).filter(([, code]) => code !== undefined);
  return { kind, codes: { ...profiles[kind], ...Object.fromEntries(said) } };
}
