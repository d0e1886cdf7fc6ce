import { randomUUID } from 'node:crypto';
import { Header } from './header';
import { SipResponse, type SipRequest } from './message';
import { reasonOf } from './status-reasons';

export interface ResponseParts {
  readonly reason?: string;
  readonly headers?: readonly Header[];
  readonly body?: string;
  /** The To tag to add; by default a random one. */
  readonly toTag?: string;
}

/** A tag for a To or From header (RFC 3261 §19.3: at least 32 random bits). */
export function newTag(): string {
  return randomUUID();
}

/**
 * A response of our own to a request (RFC 3261 §8.2.6): Via, From, Call-ID, CSeq and To copied, a To tag
 * added unless it is a 100 or the request has one; Record-Route copied into what may form a dialog
 * (§12.1.1). Works on requests that lack some of these.
 */
export function createResponse(request: SipRequest, status: number, parts: ResponseParts = {}): SipResponse {
  const headers: Header[] = [];
  for (const header of request.headers) {
    switch (header.name) {
      case 'via':
      case 'from':
      case 'call-id':
      case 'cseq':
        headers.push(header);
        break;
      case 'to':
        headers.push(status === 100 ? header : tagged(request, header, parts.toTag));
        break;
      case 'record-route':
        if (status > 100 && status < 300) headers.push(header);
        break;
      default:
    }
  }
  if (parts.headers) headers.push(...parts.headers);
  const body = parts.body ?? '';
  headers.push(Header.of('Content-Length', String(body.length)));
  return new SipResponse(status, parts.reason ?? reasonOf(status), headers, body, request.binary);
}

function tagged(request: SipRequest, to: Header, tag: string | undefined): Header {
  if (!request.to || request.toTag !== undefined) return to;
  return Header.of('To', `${to.value};tag=${tag ?? newTag()}`);
}
