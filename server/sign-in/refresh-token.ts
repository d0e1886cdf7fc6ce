import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A refresh token: the session it renews, and 256 random bits. In text `<session>.<secret>`. */
export interface RefreshToken {
  readonly sessionId: string;
  readonly secret: string;
}

const format = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})$/;

export function freshRefreshToken(sessionId: string): RefreshToken {
  return { sessionId, secret: randomBytes(32).toString('base64url') };
}

export function formatRefreshToken({ sessionId, secret }: RefreshToken): string {
  return `${sessionId}.${secret}`;
}

export function parseRefreshToken(text: string | undefined): RefreshToken | undefined {
  const [, sessionId, secret] = format.exec(text ?? '') ?? [];
  return sessionId && secret ? { sessionId, secret } : undefined;
}

/** What is stored of a secret: it is random enough that a plain hash cannot be turned round. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function sameHash(one: string, other: string | undefined): boolean {
  if (other?.length !== one.length) return false;
  return timingSafeEqual(Buffer.from(one), Buffer.from(other));
}
