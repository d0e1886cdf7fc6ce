import type { Header } from './header';
import { splitList } from './list';
import type { SipRequest } from './message';
import { parseNameAddr } from './name-addr';
import { MAGIC_COOKIE } from './via';

/** Why a request is refused before anybody looks at what it wants. */
export interface Fault {
  readonly status: number;
  readonly reason: string;
}

const bad = (reason: string): Fault => ({ status: 400, reason });

/** RFC 3261 §8.1.1: what every request carries, and once only (§7.3.1). */
const REQUIRED = ['From', 'To', 'Call-ID', 'CSeq'];
const SINGLE = new Set(['from', 'to', 'call-id', 'cseq', 'max-forwards']);
const MAX_FORWARDS = /^0*\d{1,3}$/;

/**
 * Reasonable syntax (RFC 3261 §16.3 step 1): the headers a proxy or registrar reads are there, are there
 * once, and can be read. Others are passed on as they are.
 */
export function requestFault(request: SipRequest): Fault | undefined {
  return (
    presenceFault(request) ??
    viaFault(request) ??
    cseqFault(request) ??
    addressFault(request) ??
    maxForwardsFault(request.value('max-forwards'))
  );
}

function presenceFault(request: SipRequest): Fault | undefined {
  const seen = new Set<string>();
  for (const { name } of request.headers) {
    if (!SINGLE.has(name)) continue;
    if (seen.has(name)) return bad(`Repeated ${name} Header`);
    seen.add(name);
  }
  const missing = REQUIRED.find((name) => !seen.has(name.toLowerCase()));
  return missing === undefined ? undefined : bad(`Missing ${missing} Header`);
}

/** RFC 4475 §3.2.1: a branch of only the magic cookie identifies nothing. */
function viaFault(request: SipRequest): Fault | undefined {
  if (!request.has('via')) return bad('Missing Via Header');
  if (!request.via) return bad('Malformed Via Header');
  return request.via.branch === MAGIC_COOKIE ? bad('Empty Branch') : undefined;
}

/** RFC 3261 §8.1.1.5: the method of CSeq is that of the request. */
function cseqFault(request: SipRequest): Fault | undefined {
  if (!request.cseq) return bad('Malformed CSeq Header');
  return request.cseq.method === request.method ? undefined : bad('CSeq Method Mismatch');
}

function addressFault(request: SipRequest): Fault | undefined {
  if (!request.from) return bad('Malformed From Header');
  if (!request.to) return bad('Malformed To Header');
  return request.headers.some((header) => header.name === 'contact' && !isContact(header))
    ? bad('Malformed Contact Header')
    : undefined;
}

function isContact(header: Header): boolean {
  const { value } = header;
  return value === '*' || splitList(value).every((part) => parseNameAddr(part) !== undefined);
}

/** RFC 3261 §20.22: 0 to 255. */
function maxForwardsFault(value: string | undefined): Fault | undefined {
  if (value === undefined || (MAX_FORWARDS.test(value) && Number(value) <= 255)) return undefined;
  return bad('Malformed Max-Forwards Header');
}
