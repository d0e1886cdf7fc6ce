import * as z from 'zod';
import { pbxKindSchema } from './incoming-calls-config';

/**
 * Where the customer's PBX, or the edge before it, speaks SIP over WebSocket (RFC 7118). A page's
 * policy names these servers too, and cannot name an IPv6 address (CSP3 §2.3.1).
 */
const sipServer = z.string().max(512).refine(isSipServer, {
  error: 'a ws or wss address with a host name, e.g. wss://pbx.example.com/ws',
});

/** `environment.pbx`: the telephone system the companions register with instead of the embedded switch. */
export const pbxSchema = z.strictObject({
  /** In order of preference: the first is the primary. */
  servers: z
    .array(sipServer)
    .min(1)
    .max(8)
    .refine((servers) => new Set(servers).size === servers.length, { error: 'used twice' }),
  kind: pbxKindSchema.optional(),
});

/** `users[].sip`: who a person is at the PBX. */
export const pbxAccountSchema = z.strictObject({
  /** User part of the SIP address; absent: the extension. */
  userName: z
    .string()
    .regex(/^[\w.+-]{1,64}$/, 'letters, digits, . _ + -')
    .optional(),
  /** Name to authenticate by; absent: the user part. */
  authorizationUser: z
    .string()
    .regex(/^[^\s"\\\p{Cc}]{1,128}$/u, 'without spaces and quotes')
    .optional(),
  password: z.string().min(1).max(256),
});

interface Environment {
  readonly pbx?: unknown;
}
type Accounts = readonly { readonly sip?: unknown }[];

/** Without a PBX its accounts would be silently without effect, and without an account a PBX lets nobody in. */
export function checkPbxAccounts({ pbx }: Environment, users: Accounts, context: z.RefinementCtx): void {
  users.forEach(({ sip }, index) => {
    if ((pbx === undefined) === (sip === undefined)) return;
    const message = pbx === undefined ? 'needs environment.pbx' : 'missing, and environment.pbx needs it';
    context.addIssue({ code: 'custom', path: ['users', index, 'sip'], message });
  });
}

function isSipServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  const plain = username === '' && password === '' && hash === '' && !hostname.startsWith('[');
  return /^wss?:$/.test(protocol) && plain && !/\s/.test(text);
}
