import { randomUUID } from 'node:crypto';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { Clock } from '../clock';
import type { SwitchLimits } from '../limits';
import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { createResponse } from '../message/response';
import { grantedExpiry } from '../registrar/expiry';
import { TokenBucket } from '../transport/token-bucket';
import type { PublishedPresence } from './device-presence';
import { readPidf } from './pidf-reader';

/** More devices than a person has. */
const PER_USER = 10;
/** Each goes to everybody who watches; no telephone has so much to say. */
const PER_SECOND = 1;
const BURST = 10;
const TYPE = 'application/pidf+xml';

interface Publication {
  readonly presence: PublishedPresence;
  readonly expiresAt: number;
}

export interface PublicationsParts {
  readonly limits: SwitchLimits;
  readonly clock: Clock;
  /** What somebody's devices say is another thing now. */
  readonly changed: (user: string) => void;
}

/**
 * The event state compositor for presence (RFC 3903 §6): what each device of a user has published, until it
 * expires or is taken back. Lost with a restart, after which a refresh is answered with 412 and the device
 * publishes anew (§4.1).
 */
export class Publications {
  /** By the user, then by the entity tag. */
  readonly #byUser = new Map<string, Map<string, Publication>>();
  readonly #rates = new Map<string, TokenBucket>();

  constructor(private readonly parts: PublicationsParts) {}

  /** The newest first. */
  of(user: string): readonly PublishedPresence[] {
    const now = this.parts.clock.now();
    const theirs = this.#byUser.get(user);
    if (!theirs) return [];
    return [...theirs.values()]
      .filter(({ expiresAt }) => expiresAt > now)
      .map(({ presence }) => presence)
      .reverse();
  }

  /** A PUBLISH of `publisher`, whose device speaks for `watched`. */
  publish(request: SipRequest, publisher: string, watched: string): SipResponse {
    const event = (request.value('event') ?? '').split(';')[0]?.trim().toLowerCase();
    if (event !== 'presence') {
      return createResponse(request, 489, { headers: [Header.of('Allow-Events', 'presence')] });
    }
    if (publisher !== watched) return createResponse(request, 403);
    if (!this.#admits(watched)) {
      return createResponse(request, 503, { headers: [Header.of('Retry-After', '10')] });
    }
    const tags = request.values('sip-if-match');
    if (tags.length > 1) return createResponse(request, 400, { reason: 'Repeated SIP-If-Match Header' });
    const known = tags[0] === undefined ? undefined : this.#byUser.get(watched)?.get(tags[0]);
    const now = this.parts.clock.now();
    if (tags[0] !== undefined && (!known || known.expiresAt <= now)) {
      return createResponse(request, 412);
    }
    const seconds = grantedExpiry(request.value('expires'), this.parts.limits);
    if (seconds === undefined) {
      const least = String(this.parts.limits.minimumExpires);
      return createResponse(request, 423, { headers: [Header.of('Min-Expires', least)] });
    }
    return this.#take(request, watched, { tag: tags[0], known, seconds });
  }

  sweep(now: number): void {
    for (const [user, theirs] of this.#byUser) {
      const before = theirs.size;
      for (const [tag, { expiresAt }] of theirs) if (expiresAt <= now) theirs.delete(tag);
      if (theirs.size === 0) this.#byUser.delete(user);
      if (theirs.size < before) this.parts.changed(user);
    }
  }

  #take(
    request: SipRequest,
    user: string,
    old: {
      readonly tag: string | undefined;
      readonly known: Publication | undefined;
      readonly seconds: number;
    },
  ): SipResponse {
    let presence = old.known?.presence;
    if (request.body !== '') {
      const type = (request.value('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
      if (type !== TYPE || request.has('content-encoding')) {
        return createResponse(request, 415, { headers: [Header.of('Accept', TYPE)] });
      }
      try {
        presence = readPidf(request.body);
      } catch (error) {
        if (errorCodeOf(error) !== 'invalid-input') throw error;
        return createResponse(request, 400, { reason: 'Unreadable Presence Document' });
      }
    }
    if (!presence) return createResponse(request, 400, { reason: 'Missing Presence Document' });
    if (!old.known && this.of(user).length >= PER_USER) {
      return createResponse(request, 403, { reason: 'Too Many Publications' });
    }
    // RFC 3903 §6 step 6: every answer names the publication anew.
    const tag = randomUUID();
    const theirs = this.#byUser.get(user) ?? new Map<string, Publication>();
    if (old.tag !== undefined) theirs.delete(old.tag);
    const expiresAt = this.parts.clock.now() + old.seconds * 1000;
    if (old.seconds > 0) theirs.set(tag, { presence, expiresAt });
    this.#byUser.set(user, theirs);
    this.parts.changed(user);
    const headers = [Header.of('SIP-ETag', tag), Header.of('Expires', String(old.seconds))];
    return createResponse(request, 200, { headers });
  }

  #admits(user: string): boolean {
    const now = this.parts.clock.now();
    const rate = this.#rates.get(user) ?? new TokenBucket(PER_SECOND, BURST, now);
    this.#rates.set(user, rate);
    return rate.take(now) >= 0;
  }
}
