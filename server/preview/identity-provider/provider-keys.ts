import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import * as z from 'zod';
import { writeFileSafely } from '../../config/write-file-safely';

const fileSchema = z.strictObject({
  signing: z.looseObject({ kty: z.literal('RSA'), kid: z.string(), d: z.string() }),
  cookies: z.string().min(40),
});

/** What the identity provider of the evaluation signs with: tokens (a JWK) and its cookies. */
export type ProviderKeys = z.infer<typeof fileSchema>;

/** The keys of a data directory, made at the first sign-in; damaged ones are made anew, for nothing depends on them. */
export async function loadProviderKeys(dataDir: string): Promise<ProviderKeys> {
  const path = join(dataDir, 'identity-provider.json');
  const kept = existsSync(path) ? parsed(readFileSync(path, 'utf8')) : undefined;
  if (kept) return kept;
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const fresh = {
    signing: {
      ...(await exportJWK(privateKey)),
      kid: randomBytes(9).toString('base64url'),
      alg: 'RS256',
      use: 'sig',
    },
    cookies: randomBytes(32).toString('base64url'),
  };
  writeFileSafely(path, JSON.stringify(fresh));
  return fileSchema.parse(fresh);
}

function parsed(text: string): ProviderKeys | undefined {
  try {
    return fileSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
