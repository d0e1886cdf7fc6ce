import * as z from 'zod/mini';
import { callerDisplays, holdSounds } from '../call/call-manners';
import { emergencyPolicies, type EmergencySettings } from '../dialing/emergency-policy';
import type { DiallingRules } from '../dialing/rules/dialling-rules';
import { resolvedSettingsSchema } from './resolved-settings-schema';

const prefix = z.string().check(z.regex(/^[0-9]*$/));
const policy = z.enum(emergencyPolicies);

const diallingRulesSchema: z.ZodMiniType<DiallingRules> = z.object({
  enabled: z.boolean(),
  outsidePrefix: prefix,
  countryCode: prefix,
  internationalPrefix: prefix,
  longDistancePrefix: prefix,
  areaCode: prefix,
  mainPrefix: prefix,
  internalLengths: z.array(z.number()),
  nationalLengths: z.array(z.number()),
  removeAreaCode: z.boolean(),
  applyToPlusNumbers: z.boolean(),
  applyToShortNumbers: z.boolean(),
});

const emergencySchema: z.ZodMiniType<EmergencySettings> = z.object({
  policy,
  phonePolicy: policy,
  text: z.optional(z.string()),
});

/** `GET /api/settings`: what a page needs to know about its environment. */
export const settingsSchema = z.object({
  environment: z.string(),
  /** ISO 3166-1 country whose national numbers are typed without a prefix. */
  country: z.string(),
  /** Number of digits up to which a plain number is an extension. */
  extensionLength: z.number(),
  emergencyNumbers: z.array(z.string()),
  /** Absent: the guide's advice (`defaultEmergency`). */
  emergency: z.optional(emergencySchema),
  /** Absent: numbers are dialled as they are. */
  diallingRules: z.optional(diallingRulesSchema),
  supportEmail: z.optional(z.string()),
  callerDisplay: z._default(z.enum(callerDisplays), 'shown'),
  holdSound: z._default(z.enum(holdSounds), 'music'),
  /** What is dialled for features of the PBX (they differ by PBX); placeholders as in `FeatureCodes`. */
  featureCodes: z.optional(
    z.object({
      pullCall: z.optional(z.string()),
      park: z.optional(z.string()),
      retrieve: z.optional(z.string()),
      pickup: z.optional(z.string()),
      groupPickup: z.optional(z.string()),
      voicemail: z.optional(z.string()),
    }),
  ),
  /** Every setting with its source and its lock; absent: a server that knows none. */
  settings: z.optional(resolvedSettingsSchema),
  iceServers: z.array(
    z.object({
      urls: z.array(z.string()),
      username: z.optional(z.string()),
      credential: z.optional(z.string()),
    }),
  ),
});
export type Settings = z.infer<typeof settingsSchema>;

/** `GET /api/settings/sip`: how the companion, or any SIP client, registers. Never passes the hub. */
export const sipSettingsSchema = z.object({
  servers: z.array(z.string()),
  domain: z.string(),
  userName: z.string(),
  authorizationUser: z.string(),
  password: z.string(),
  displayName: z.string(),
});
export type SipSettings = z.infer<typeof sipSettingsSchema>;
