import { randomBytes } from 'node:crypto';
import type { SipRequest } from '../message/message';
import { MAGIC_COOKIE } from '../message/via';

/**
 * Branch parameters of our Vias: magic cookie, a part unique in space and time, and a hash of what routed
 * the request (RFC 3261 §16.6 step 8, RFC 5393 §4.2.1).
 */
export class BranchIds {
  readonly #process = randomBytes(6).toString('base64url');
  #count = 0;

  next(loopHash: string): string {
    return `${MAGIC_COOKIE}${this.#process}${(this.#count++).toString(36)}.${loopHash}`;
  }
}

/**
 * Whether a request has been here before with nothing changed that routes it (RFC 3261 §16.3 step 4):
 * a Via of ours carries the same hash. Here again with another Request-URI it is a spiral, and goes on.
 */
export function isLoop(request: SipRequest, sentBy: string, loopHash: string): boolean {
  for (const { name, line } of request.headers) {
    if (name === 'via' && line.includes(sentBy) && line.includes(`.${loopHash}`)) return true;
  }
  return false;
}

/** A hash (FNV-1a, 32 bits) of the fields our routing depends on, and of what names the request. */
export function loopHashOf(request: SipRequest): string {
  let hash = 0x811c9dc5;
  hash = mix(hash, request.uri);
  hash = mix(hash, request.callId);
  hash = mix(hash, request.fromTag ?? '');
  hash = mix(hash, String(request.cseq?.number ?? 0));
  for (const header of request.headers) if (header.name === 'route') hash = mix(hash, header.value);
  return (hash >>> 0).toString(36);
}

function mix(hash: number, text: string): number {
  let mixed = hash;
  for (let at = 0; at < text.length; at++) mixed = Math.imul(mixed ^ text.charCodeAt(at), 0x01000193);
  return Math.imul(mixed ^ 0xff, 0x01000193);
}
