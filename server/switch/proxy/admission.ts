import type { Domain } from '../domain';
import { Header } from '../message/header';
import type { SipRequest, SipResponse } from '../message/message';
import { createResponse } from '../message/response';
import { schemeOf } from '../message/uri';
import { isLoop, loopHashOf } from './branch-ids';

/**
 * Whether a proxy may take a request on (RFC 3261 §16.3 steps 2 to 5): its scheme, its hops, that it has
 * not been here before, and that nothing is demanded of the proxy that this one does not do. Returns the
 * refusal, or `undefined`.
 */
export function admissionRefusal(request: SipRequest, domain: Domain): SipResponse | undefined {
  const scheme = schemeOf(request.uri);
  if (scheme !== 'sip' && scheme !== 'sips') return createResponse(request, 416);
  // §19.1.1 table 1: a Request-URI has no headers.
  if (!request.target || request.target.headers !== undefined) {
    return createResponse(request, 400, { reason: 'Malformed Request-URI' });
  }
  if (Number(request.value('max-forwards') ?? 70) === 0) return createResponse(request, 483);
  if (isLoop(request, domain.name, loopHashOf(request))) return createResponse(request, 482);
  const required = request.values('proxy-require');
  if (required.length === 0) return undefined;
  return createResponse(request, 420, { headers: [Header.of('Unsupported', required.join(', '))] });
}
