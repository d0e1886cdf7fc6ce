import * as z from 'zod';
import {
  featureCodeNames,
  pbxKinds,
  type FeatureCodeName,
} from '../../shared/feature-codes/feature-code-profile';
import { huntKinds, incomingLimits } from '../../shared/incoming-calls/incoming-calls';

const userName = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'the user name of an account');
const extension = z.string().regex(/^[0-9]{1,15}$/, 'digits');
const dialable = z.string().regex(/^\+?[0-9*#]{1,32}$/, 'a number that can be dialled');
const prefixes = z.array(z.string().regex(/^\+?[0-9*#]{1,16}$/, 'the beginning of a number')).max(200);

/** `environment.pbx.kind`: whose feature codes the telephone system has; absent: those that are configured and no others. */
export const pbxKindSchema = z.enum(pbxKinds).exclude(['embedded']);

/** Codes, one dialled after the other where there are spaces between them. */
const code = z
  .string()
  .max(80)
  .regex(
    /^(?:[0-9*#]|\{(?:number|group|extension|slot)\})+(?: (?:[0-9*#]|\{(?:number|group|extension|slot)\})+)*$/,
    'digits, * and #, with {number}, {group}, {extension} or {slot}',
  )
  .or(z.literal(''));

/**
 * `environment.featureCodes`: over those of the kind of PBX, one by one; empty: it has none. `pullCall` is
 * dialled to bring a call from another device where the PBX knows no Replaces (RFC 3891).
 */
export const featureCodesSchema = z.strictObject({
  ...(Object.fromEntries(featureCodeNames.map((name) => [name, code.optional()])) as Record<
    FeatureCodeName,
    z.ZodOptional<typeof code>
  >),
  pullCall: dialable.optional(),
});

/**
 * `environment.forwarding`: where calls may be forwarded to, by how a number begins: in E.164, or as it is
 * dialled behind the prefix of an outside line.
 */
export const forwardingSchema = z.strictObject({
  forbiddenPrefixes: prefixes.default([]),
  /** Of numbers outside; empty: all that are not forbidden. */
  allowedPrefixes: prefixes.default([]),
});
export type ForwardingConfig = z.infer<typeof forwardingSchema>;

/** `users[].incoming`: what a person may choose for incoming calls, and the telephones that may ring as well. */
export const userIncomingSchema = z.strictObject({
  forward: z.boolean().optional(),
  sendAll: z.boolean().optional(),
  internalTwin: extension.optional(),
  mobileTwin: dialable.optional(),
});
export type UserIncomingConfig = z.infer<typeof userIncomingSchema>;

const memberSchema = z.union([
  userName.transform((user) => ({ user, on: true, mayChange: true })),
  z.strictObject({
    user: userName,
    on: z.boolean().default(true),
    mayChange: z.boolean().default(true),
  }),
]);

const groupSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'one line without control characters'),
  number: z.string().regex(/^[0-9*]{2,15}$/, '2 to 15 digits'),
  kind: z.enum(huntKinds).default('sequential'),
  ringSeconds: z
    .int()
    .min(incomingLimits.shortestRing)
    .max(incomingLimits.longestRing)
    .default(incomingLimits.defaultRing),
  /** Who gets a call nobody took: a number, or the mailbox of the group. */
  overflow: z.union([z.literal('voicemail'), dialable]).optional(),
  members: z.array(memberSchema).max(500).default([]),
});
export type GroupConfig = z.infer<typeof groupSchema>;

/** `groups`: the hunt groups. */
export const groupsSchema = z
  .array(groupSchema)
  .max(2_000)
  .superRefine((groups, context) => {
    const numbers = new Set<string>();
    groups.forEach(({ number, members }, index) => {
      if (numbers.has(number)) {
        context.addIssue({ code: 'custom', path: [index, 'number'], message: 'used twice' });
      }
      numbers.add(number);
      const seen = new Set<string>();
      members.forEach(({ user }, at) => {
        if (seen.has(user)) {
          context.addIssue({ code: 'custom', path: [index, 'members', at], message: 'named twice' });
        }
        seen.add(user);
      });
    });
  });
