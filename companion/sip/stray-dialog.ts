import { UserAgent } from 'sip.js';
import type { RememberedCall } from '../continuity/remembered-call';

/** Requests of this side that may have gone out after the last note was taken; gaps are allowed (RFC 3261 §12.2.2). */
const SEQUENCE_GAP = 1_000;

/** Ends a dialog of the page before this one: its peer must not wait for somebody who does not come back. */
export function endStrayDialog(userAgent: UserAgent, call: RememberedCall): void {
  const target = UserAgent.makeURI(call.target);
  if (!target) return;
  const { userAgentCore, configuration } = userAgent;
  const { callId, localTag, remoteTag } = call.dialog;
  const bye = userAgentCore.makeOutgoingRequestMessage('BYE', target, configuration.uri, target, {
    callId,
    cseq: call.sequence + SEQUENCE_GAP,
    fromTag: localTag,
    toTag: remoteTag,
    routeSet: call.routes,
  });
  userAgentCore.request(bye);
}
