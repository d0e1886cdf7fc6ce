import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Keys } from './keys';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Locks up secrets that have to be kept and read again, so that whoever has the database has none of them. */
export interface Seal {
  /** `context` says whose secret it is: sealed for one, it opens for no other. */
  seal(secret: string, context: string): string;
  /** Undefined for what was sealed with another key or for somebody else, or is damaged. */
  open(sealed: string, context: string): string | undefined;
}

/** Sealed with a key derived from ours (RFC 5869): a key of its own would make older files of keys unreadable. */
export function sealOf(keys: Keys): Seal {
  const key = Buffer.from(hkdfSync('sha256', keys.sip, '', 'sealed secrets in the store', 32));
  return {
    seal: (secret, context) => {
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(ALGORITHM, key, nonce).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64');
    },
    open: (sealed, context) => {
      const bytes = Buffer.from(sealed, 'base64');
      if (bytes.length < NONCE + TAG) return undefined;
      try {
        const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE), { authTagLength: TAG });
        decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
