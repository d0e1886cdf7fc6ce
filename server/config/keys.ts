import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { StartError } from '../start-error';
import { writeFileSafely } from './write-file-safely';

const key = z.string().regex(/^[0-9a-f]{64}$/);
const fileSchema = z.strictObject({ token: key, hostToken: key, switch: key, sip: key });

/** Our secrets, 256 random bits each. One for each purpose, so that none can stand in for another. */
export interface Keys {
  /** Signs access tokens. */
  readonly token: Buffer;
  /** Signs the demo host's tokens. */
  readonly hostToken: Buffer;
  /** The switch's own: nonces and routes. */
  readonly switch: Buffer;
  /** SIP passwords are derived from it. */
  readonly sip: Buffer;
}

/** The keys of a data directory, made at the first start. Throws StartError when the file is damaged. */
export function loadKeys(dataDir: string): Keys {
  const path = join(dataDir, 'keys.json');
  if (!existsSync(path)) {
    const fresh = Object.fromEntries(
      Object.keys(fileSchema.shape).map((name) => [name, randomBytes(32).toString('hex')]),
    );
    writeFileSafely(path, JSON.stringify(fresh));
  }
  const stored = read(path);
  const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex');
  return {
    token: bytes(stored.token),
    hostToken: bytes(stored.hostToken),
    switch: bytes(stored.switch),
    sip: bytes(stored.sip),
  };
}

function read(path: string): z.infer<typeof fileSchema> {
  try {
    return fileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new StartError(
      `The keys in ${path} cannot be read; restore the file, or remove it to sign everybody out.`,
      { cause: error },
    );
  }
}

/** The SIP password of a user: derived, so that none is stored and all change with the key. */
export function sipPassword(keys: Keys, domain: string, userName: string): string {
  return createHmac('sha256', keys.sip).update(`${domain}\n${userName}`).digest('base64url');
}

/**
 * The SIP password of an account. That of an administrator's is bound to the account, since its extension may be
 * given to somebody else; one of the configuration keeps the password it always had.
 */
export function sipPasswordOf(
  keys: Keys,
  domain: string,
  {
    extension,
    id,
    source,
  }: { readonly extension: string; readonly id: string; readonly source?: string | undefined },
): string {
  return sipPassword(keys, domain, source === 'administered' ? `${extension}\n${id}` : extension);
}
