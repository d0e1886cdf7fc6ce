import { Header } from '../message/header';
import type { SipRequest } from '../message/message';
import { parseNameAddr } from '../message/name-addr';
import { userName } from '../message/uri';

export const ALLOW = Header.of('Allow', 'INVITE, ACK, CANCEL, BYE, UPDATE, INFO, OPTIONS');
export const ACCEPT = Header.of('Accept', 'application/sdp');
export const SUPPORTED = Header.of('Supported', 'replaces');

/** What of `Require` a local party does not do (RFC 3261 §8.2.2.3). */
export function unsupported(request: SipRequest): readonly string[] {
  return request.values('require').filter((option) => option !== '' && option.toLowerCase() !== 'replaces');
}

/** The description a request brings; `none`: no body; `other`: one of another kind. */
export function offerIn(request: SipRequest): { readonly sdp: string } | 'none' | 'other' {
  if (request.body.trim() === '') return 'none';
  return mediaType(request) === 'application/sdp' ? { sdp: request.body } : 'other';
}

/**
 * The key an INFO tells of: `application/dtmf-relay` with its `Signal=`, or the bare key as
 * `application/dtmf`. `undefined`: none of the sixteen; `other`: another kind of INFO.
 */
export function keyOf(request: SipRequest): string | undefined | 'other' {
  const type = mediaType(request);
  if (type === 'application/dtmf') return readKey(request.body.trim());
  if (type !== 'application/dtmf-relay') return 'other';
  return readKey(/^\s*Signal\s*=\s*(\S+)\s*$/im.exec(request.body)?.[1] ?? '');
}

/** Some phones send `*` as 10, `#` as 11 and A to D after them: the event codes of RFC 4733 §3.2. */
function readKey(text: string): string | undefined {
  const key = /^1[0-5]$/.test(text) ? '*#ABCD'[Number(text) - 10] : text.toUpperCase();
  return key !== undefined && /^[0-9*#A-D]$/.test(key) ? key : undefined;
}

/** The user part of whoever asked the caller to call (RFC 3892 §3). */
export function referrer(request: SipRequest): string | undefined {
  const by = parseNameAddr(request.value('referred-by') ?? '')?.sip;
  return by && userName(by);
}

function mediaType(request: SipRequest): string {
  return (request.value('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
