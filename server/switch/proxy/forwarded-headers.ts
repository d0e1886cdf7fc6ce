import { Header } from '../message/header';
import type { SipRequest } from '../message/message';
import { isIdentityClaim } from './asserted-identity';
import { isAnswerOrder } from './answer-order';
import { isDiversion } from './diversion';
import { isRecordWish } from '../plan/no-record';

/** RFC 3261 §16.6 step 3. */
const DEFAULT_MAX_FORWARDS = 70;
const NONE: readonly Header[] = [];

/** What the switch itself says in a request it sends on. */
export interface OwnWords {
  /** What we assert of the sender; `undefined` within a dialog. */
  readonly identity: Header | undefined;
  /** The way by which the call came here; what the sender says of that gives way to it. */
  readonly diversion?: readonly Header[];
  /** What a call that is taken up or handed over needs: Replaces, the order to answer. */
  readonly orders?: readonly Header[];
}

/**
 * The headers of a request that every branch of it carries (RFC 3261 §16.6), in their own words but for
 * Max-Forwards and what a client may not say. Our Via and Record-Route come before them, by branch.
 * `routesTaken`: how many of the topmost Route headers named us and go (§16.4).
 */
export function forwardedHeaders(request: SipRequest, routesTaken: number, words: OwnWords): Header[] {
  const { identity, diversion = NONE, orders = NONE } = words;
  const headers: Header[] = [];
  let routes = routesTaken;
  let counted = false;
  let anonymous = false;
  for (const header of request.headers) {
    const { name } = header;
    // Credentials are for us alone, and so is what becomes of the record.
    if (name === 'proxy-authorization' || isRecordWish(name)) continue;
    if (isIdentityClaim(name) || isAnswerOrder(header)) continue;
    if (name === 'route' && routes-- > 0) continue;
    if (diversion.length > 0 && isDiversion(name)) continue;
    if (name === 'max-forwards') {
      counted = true;
      headers.push(Header.of('Max-Forwards', String(Number(header.value) - 1)));
    } else {
      if (name === 'privacy') anonymous ||= /\bid\b/i.test(header.value);
      headers.push(header);
    }
  }
  if (!counted) headers.push(Header.of('Max-Forwards', String(DEFAULT_MAX_FORWARDS)));
  // RFC 3325 §7: who asks for privacy is not named.
  if (identity !== undefined && !anonymous) headers.push(identity);
  if (diversion.length > 0) headers.push(...diversion);
  if (orders.length > 0) headers.push(...orders);
  return headers;
}
