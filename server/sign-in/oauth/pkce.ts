import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, in the alphabet of RFC 7636 §4.1 and of an address. */
export function randomText(): string {
  return randomBytes(32).toString('base64url');
}

/** The challenge of a verifier by S256 (RFC 7636 §4.2). */
export function challengeOf(verifier: string): string {
  return createHash('sha256').update(verifier).digest('base64url');
}

/** What is kept of a text that lets its holder in. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
