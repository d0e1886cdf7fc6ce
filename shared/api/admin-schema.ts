import * as z from 'zod/mini';
import { id, line } from '../protocol/field-schemas';
import { findingCodes } from '../packages/finding';
import { userSchema } from './session-schema';

const findingSchema = z.object({
  severity: z.enum(['error', 'warning']),
  code: z.enum(findingCodes),
  file: z.string(),
  where: z.optional(z.string()),
  detail: z.optional(z.string()),
});

/** `GET /api/admin/environments`: the ways into this server and what stands behind them. */
export const adminEnvironmentsSchema = z.object({
  environments: z.array(
    z.object({
      id,
      name: line(80),
      signIn: z.enum(['credentials', 'oauth', 'none']),
      /** The SIP domain. */
      domain: z.string(),
      /** Of the customer's PBX; absent: the embedded switch. */
      sipServers: z.optional(z.array(z.string())),
      /** How many accounts there are. */
      people: z.number(),
    }),
  ),
});
export type AdminEnvironments = z.infer<typeof adminEnvironmentsSchema>;

/** `GET /api/admin/people`: every sign-in that is open, the last used first. Moments in ms since the epoch. */
export const adminPeopleSchema = z.object({
  sessions: z.array(
    z.object({
      id,
      user: userSchema,
      environment: id,
      /** The app of ours; absent: another client, or one from before apps said who they are. */
      app: z.optional(z.string()),
      since: z.number(),
      lastUse: z.number(),
      /** Whether it is the one that asks. */
      own: z.boolean(),
      /** What is connected by it now; `client` is the browser in a few words, where it says. */
      connections: z.array(
        z.object({ role: z.enum(['controller', 'companion']), client: z.optional(z.string()) }),
      ),
    }),
  ),
});
export type AdminSession = z.infer<typeof adminPeopleSchema>['sessions'][number];

/** `DELETE /api/admin/people/:id` and `/api/admin/sessions/:id`: how many sign-ins were ended. */
export const signedOutSchema = z.object({ ended: z.number() });
export type SignedOut = z.infer<typeof signedOutSchema>;

/** `GET /api/admin/packages`: what the form begins with. */
export const packageDefaultsSchema = z.object({
  /** Where users reach the server, as far as it knows. */
  host: z.optional(z.string()),
  /** The texts of the brand we bring, by their path in it (`en.name`): what holds where the form is empty. */
  texts: z.record(z.string(), z.string()),
  /** Whether the build has the Outlook add-in, so that packages have it too. */
  outlook: z.boolean(),
});
export type PackageDefaults = z.infer<typeof packageDefaultsSchema>;

/** `POST /api/admin/packages`. What is wrong with host, brand or icon is told as findings, not as an error. */
export const packageRequestSchema = z.strictObject({
  host: z.string().check(z.maxLength(300)),
  brand: z.record(z.string(), z.unknown()),
  /** Absent: the icon we bring. */
  icon: z.optional(z.strictObject({ file: line(200), svg: z.string() })),
});
export type PackageRequest = z.infer<typeof packageRequestSchema>;

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]*={0,2}$/));

export const packageAnswerSchema = z.object({
  findings: z.array(findingSchema),
  /** The files of the package, with their sizes in bytes. */
  contents: z.array(z.object({ name: z.string(), size: z.number() })),
  /** Absent where a finding is an error. */
  zip: z.optional(base64),
  /** The XML manifest of the Outlook add-in, where there is one. */
  outlook: z.optional(base64),
  /** The browser extension, made for this host, where the build has one. */
  extension: z.optional(base64),
  /** PNG. */
  icons: z.optional(z.object({ color: base64, outline: base64 })),
});
export type PackageAnswer = z.infer<typeof packageAnswerSchema>;
