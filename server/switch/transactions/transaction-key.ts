import type { SipRequest } from '../message/message';
import { MAGIC_COOKIE } from '../message/via';

/**
 * What makes two requests one transaction (RFC 3261 §17.2.3): branch, sent-by and method, an ACK going
 * with its INVITE. Elements of RFC 2543 have no unique branch: Call-ID, CSeq, From tag, Request-URI and
 * topmost Via together do. `scope` keeps one user's transactions apart from another's.
 */
export function transactionKey(request: SipRequest, scope: string, method = request.method): string {
  const kind = method === 'ACK' ? 'INVITE' : method;
  const via = request.via;
  const branch = via?.branch;
  if (branch?.startsWith(MAGIC_COOKIE)) return `${branch}|${via?.sentBy ?? ''}|${kind}|${scope}`;
  const parts = [request.callId, request.cseq?.number, request.fromTag, request.uri, request.value('via')];
  return `${parts.join('|')}|${kind}|${scope}`;
}
