import * as z from 'zod/mini';

/** `GET /api/settings`: what a page needs to know about its environment. */
export const settingsSchema = z.object({
  environment: z.string(),
  /** ISO 3166-1 country whose national numbers are typed without a prefix. */
  country: z.string(),
  /** Number of digits up to which a plain number is an extension. */
  extensionLength: z.number(),
  emergencyNumbers: z.array(z.string()),
  supportEmail: z.optional(z.string()),
  /** What is dialled for a feature the PBX has in no other way (they differ by PBX). */
  featureCodes: z.optional(z.object({ pullCall: z.optional(z.string()) })),
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
