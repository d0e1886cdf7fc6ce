import * as z from 'zod';
import { callerDisplays, holdSounds } from '../../shared/call/call-manners';
import { recordLimits } from '../../shared/call-log/call-record';
import { numberKinds } from '../../shared/contacts/contact';
import { EXTENSION_ID } from '../../shared/pairing/extension-id';
import { officeJsSchema } from '../outlook/office-js';
import { ldapSchema } from '../directory/ldap/ldap-config';
import { isPasswordHash } from '../sign-in/password-hash';
import { diallingRulesSchema, emergencySchema } from './dialling-config';
import {
  featureCodesSchema,
  forwardingSchema,
  groupsSchema,
  userIncomingSchema,
} from './incoming-calls-config';
import { meetingsSchema } from './meetings-config';
import { checkPbxAccounts, pbxAccountSchema, pbxSchema } from './pbx';
import { settingsFileSchema, settingsLayerSchema } from './settings-config';
import {
  checkEnvironments,
  discoveryConfigSchema,
  furtherEnvironmentSchema,
  signInConfigSchema,
} from './sign-in-config';

const name = z.string().trim().min(1);
/** Control characters in a name would reach SIP headers and log lines. */
const shown = (max: number) => name.max(max).regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u);
/** A name one signs in with; also the user part of a SIP address, hence the narrow alphabet. */
const userName = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'lower-case letters, digits, . _ -');
const extension = z.string().regex(/^[0-9]{1,15}$/, 'digits');
const dialable = z.string().regex(/^\+?[0-9*#]{1,32}$/, 'a number that can be dialled');

/** `https://host[:port]` and nothing after it. */
const origin = z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
  error: 'an http or https address',
});
/** A CSP source of host kind (CSP3 §2.3.1): scheme, wildcards and port allowed, no path, no quotes. */
const frameSource = z
  .string()
  .regex(
    /^(https?:\/\/)?(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:(\d{1,5}|\*))?$/i,
    'a host, e.g. https://*.example.com',
  );

const environmentSchema = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,80}$/),
  name: shown(80),
  /** The SIP domain. */
  domain: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'a domain name in lower case'),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters (ISO 3166-1)')
    .optional(),
  extensionLength: z.int().min(1).max(15).optional(),
  emergencyNumbers: z
    .array(z.string().regex(/^[0-9]{2,8}$/))
    .max(20)
    .optional(),
  /** Whether who calls is shown at once, or only when the user asks for it (requirement C14). */
  callerDisplay: z.enum(callerDisplays).optional(),
  /** What somebody on hold hears, unless the user chooses otherwise. */
  holdSound: z.enum(holdSounds).optional(),
  emergency: emergencySchema.optional(),
  diallingRules: diallingRulesSchema.optional(),
  supportEmail: z.email().optional(),
  featureCodes: featureCodesSchema.optional(),
  /** Whether the embedded switch's voicemail answers what people decline or do not answer, until they choose otherwise. */
  voicemail: z.boolean().default(false),
  forwarding: forwardingSchema.default(() => forwardingSchema.parse({})),
  iceServers: z
    .array(
      z.strictObject({
        urls: z
          .array(z.string().regex(/^(stuns?|turns?):/))
          .min(1)
          .max(10),
        username: z.string().max(256).optional(),
        credential: z.string().max(256).optional(),
      }),
    )
    .max(10)
    .default([]),
  /** Absent: the embedded switch. */
  pbx: pbxSchema.optional(),
  /** What everybody's settings are, and which of them people may choose; over the file. */
  settings: settingsLayerSchema.optional(),
  settingsFile: settingsFileSchema.optional(),
  signIn: signInConfigSchema.default({ kind: 'credentials' }),
});

const accountSchema = z.strictObject({
  userName,
  displayName: shown(120),
  extension,
  role: z.enum(['user', 'administrator']).default('user'),
  passwordHash: z.string().refine(isPasswordHash, { error: 'not what hash-password printed' }),
  email: z.email().optional(),
  title: shown(120).optional(),
  department: shown(120).optional(),
  sip: pbxAccountSchema.optional(),
  incoming: userIncomingSchema.optional(),
});

const entrySchema = z.strictObject({
  displayName: shown(120),
  numbers: z
    .array(z.strictObject({ kind: z.enum(numberKinds), number: dialable }))
    .min(1)
    .max(10),
  email: z.email().optional(),
  title: shown(120).optional(),
  department: shown(120).optional(),
});

/** What the file of `--config` may say. Unknown names are errors: a misspelt one would be silently without effect. */
export const configSchema = z
  .strictObject({
    environment: environmentSchema.default(() =>
      environmentSchema.parse({ id: 'demo', name: 'Demo', domain: 'calls.localhost' }),
    ),
    environments: z.array(furtherEnvironmentSchema).max(20).default([]),
    discovery: discoveryConfigSchema.default(() => discoveryConfigSchema.parse({})),
    /** Where users reach us, when a proxy stands before us. */
    publicUrl: origin.transform((text) => new URL(text).origin).optional(),
    /** Who may frame the tab, beside Microsoft's hosts and ourselves. */
    frameAncestors: z.array(frameSource).max(50).default([]),
    /** Browser extensions that may sign people in and call: our own, also under the id a store gave it. */
    extensionIds: z
      .array(z.string().regex(/^[a-p]{32}$/, 'the id of an extension, 32 letters from a to p'))
      .max(20)
      .default([EXTENSION_ID]),
    /** Where the Outlook add-in loads office.js from; absent: Microsoft's own address. */
    officeJs: officeJsSchema.optional(),
    /** Whether X-Forwarded-… of whoever connects is believed. */
    trustProxy: z.boolean().default(false),
    /** Life of an access token, in seconds. */
    tokenLifetime: z.int().min(5).max(3600).default(900),
    users: z.array(accountSchema).max(10_000).default([]),
    /** Directory entries without an account. */
    directory: z.array(entrySchema).max(200_000).default([]),
    groups: groupsSchema.default([]),
    /** A small system keeps thirty records a user (guide, chapter 6). */
    callLog: z
      .strictObject({ records: z.int().min(1).max(recordLimits.records).default(recordLimits.records) })
      .default({ records: recordLimits.records }),
    /** A directory of the customer's, copied into ours. */
    ldap: ldapSchema.optional(),
    meetings: meetingsSchema.default(() => meetingsSchema.parse({})),
  })
  .superRefine(({ environment, environments, publicUrl, users }, context) => {
    checkPbxAccounts(environment, users, context);
    checkEnvironments({ environment, environments, publicUrl }, context);
    for (const key of ['userName', 'extension'] as const) {
      const seen = new Set<string>();
      users.forEach((user, index) => {
        if (seen.has(user[key])) {
          context.addIssue({ code: 'custom', path: ['users', index, key], message: 'used twice' });
        }
        seen.add(user[key]);
      });
    }
  });

export type Config = z.infer<typeof configSchema>;
export type EnvironmentConfig = Config['environment'];
export type Account = Config['users'][number];
export type DirectoryEntry = Config['directory'][number];
