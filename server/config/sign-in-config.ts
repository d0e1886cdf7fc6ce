import { isIP } from 'node:net';
import * as z from 'zod';

/** OpenID Connect alone is asked of the provider unless the configuration wants more of it. */
const DEFAULT_SCOPES = ['openid', 'profile', 'email'];
const GRAPH = 'https://graph.microsoft.com';

/** Issuers of Entra ID that stand for many tenants: whom they let in is then ours to say. */
const manyTenants = /^https:\/\/login\.microsoftonline\.[a-z.]+\/(common|organizations|consumers)\//;

/**
 * Where the identity provider is. Its answers decide who somebody is, so nothing but https, or http on this
 * machine (OpenID Connect Discovery §3 asks for https).
 */
const issuer = z.string().max(512).refine(isSecure, { error: 'an https address without query' });
const httpsOrigin = z
  .string()
  .max(512)
  .refine(isSecure, { error: 'an https address' })
  .transform((text) => new URL(text).origin);

/** RFC 6749 §3.3. */
const scope = z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/, 'a scope, without spaces and quotes');
const audience = z.string().min(1).max(512);
const cidr = z.string().refine(isNetwork, { error: 'a network, e.g. 10.0.0.0/8 or fd00::/8' });

const graphSchema = z.strictObject({
  url: z.string().max(512).refine(isSecure, { error: 'an https address' }).default(`${GRAPH}/v1.0`),
  scopes: z
    .array(scope)
    .min(1)
    .max(20)
    .default(() => [`${GRAPH}/.default`]),
});

const oauthSchema = z
  .strictObject({
    kind: z.literal('oauth'),
    issuer,
    clientId: z.string().regex(/^[\x21-\x7e]{1,200}$/, 'the id of a client'),
    /** Absent: a public client, which PKCE alone protects. */
    clientSecret: z.string().min(1).max(1000).optional(),
    scopes: z
      .array(scope)
      .max(20)
      .refine((scopes) => scopes.includes('openid'), { error: 'needs openid' })
      .default(() => DEFAULT_SCOPES),
    /** Which claim names the account, by its user name or e-mail address. */
    claim: z
      .string()
      .regex(/^\w{1,64}$/, 'the name of a claim')
      .default('preferred_username'),
    /** Whom tokens for our API are made out to; absent: the client. */
    audience: z.union([audience.transform((one) => [one]), z.array(audience).min(1).max(10)]).optional(),
    /** Tenants of Entra ID whose people may sign in. */
    tenants: z.array(z.guid()).min(1).max(100).optional(),
    /** Tokens of nested app authentication are taken. */
    nested: z.boolean().default(false),
    /** Tokens of Teams' `getAuthToken` are taken. */
    hostTokens: z.boolean().default(false),
    /** Whether the provider is to ask even somebody it knows already. */
    prompt: z.enum(['login', 'select_account']).optional(),
    /** Microsoft 365 on behalf of whoever signed in. */
    graph: graphSchema.optional(),
  })
  .superRefine(({ issuer: address, tenants, graph, clientSecret }, context) => {
    if (manyTenants.test(`${address}/`) && !tenants) {
      context.addIssue({
        code: 'custom',
        path: ['tenants'],
        message: 'needed with an issuer of many tenants',
      });
    }
    if (graph && clientSecret === undefined) {
      context.addIssue({ code: 'custom', path: ['clientSecret'], message: 'needed for graph' });
    }
  });

/** `signIn` of an environment: how it finds out who somebody is. */
export const signInConfigSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('credentials') }),
  oauthSchema,
  z.strictObject({
    kind: z.literal('none'),
    /** Who everybody is. */
    user: z.string().min(1).max(64),
    /** From where; absent: from everywhere. */
    networks: z.array(cidr).min(1).max(50).optional(),
  }),
]);
export type SignInConfig = z.infer<typeof signInConfigSchema>;
export type OAuthConfig = Extract<SignInConfig, { kind: 'oauth' }>;

/** `environments`: further ways into the same PBX and to the same people. */
export const furtherEnvironmentSchema = z.strictObject({
  id: z.string().regex(/^[\w.-]{1,80}$/),
  name: z
    .string()
    .trim()
    .min(1)
    .max(80)
    .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'no control characters'),
  signIn: signInConfigSchema,
  /** Settings of this environment's own, over those of the first. */
  settings: z.record(z.string().max(100), z.unknown()).optional(),
});

/** `discovery`: how an environment is found by an e-mail address, beside DNS. */
export const discoveryConfigSchema = z.strictObject({
  /** Mail domains whose servers are known: `{"example.com": ["https://calls.example.com"]}`. */
  domains: z
    .record(
      z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a domain in lower case'),
      z.array(httpsOrigin).min(1).max(5),
    )
    .default({}),
  /** Servers that are asked last, whatever the domain. */
  services: z.array(httpsOrigin).max(5).default([]),
  /** Whether servers at private addresses may be asked: for an intranet of its own. */
  privateAddresses: z.boolean().default(false),
});
export type DiscoveryConfig = z.infer<typeof discoveryConfigSchema>;

interface Ways {
  readonly environment: { readonly id: string; readonly signIn: SignInConfig };
  readonly environments: readonly { readonly id: string; readonly signIn: SignInConfig }[];
  readonly publicUrl?: string | undefined;
}

/** Two environments of one name, and a sign-in that could not come back to us, are mistakes. */
export function checkEnvironments(
  { environment, environments, publicUrl }: Ways,
  context: z.RefinementCtx,
): void {
  const seen = new Set([environment.id]);
  environments.forEach(({ id }, index) => {
    if (seen.has(id)) {
      context.addIssue({ code: 'custom', path: ['environments', index, 'id'], message: 'used twice' });
    }
    seen.add(id);
  });
  const byProvider = [environment, ...environments].some(({ signIn }) => signIn.kind === 'oauth');
  if (byProvider && publicUrl === undefined) {
    context.addIssue({
      code: 'custom',
      path: ['publicUrl'],
      message: 'needed for signIn of kind oauth, whose provider sends people back to it',
    });
  }
}

function isSecure(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && isThisMachine(hostname));
}

function isThisMachine(hostname: string): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function isNetwork(text: string): boolean {
  const [, address = '', length = ''] = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(text) ?? [];
  const version = isIP(address);
  return version !== 0 && Number(length) <= (version === 4 ? 32 : 128);
}
