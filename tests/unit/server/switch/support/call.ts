import type { ReceivedMessage } from './received-message';
import type { Dialog, UserAgent } from './user-agent';

export interface EstablishedCall {
  readonly invite: ReceivedMessage;
  readonly ok: ReceivedMessage;
  readonly caller: Dialog;
  readonly callee: Dialog;
}

/** `caller` calls `callee`, who answers; the ACK has arrived. What was received until then is forgotten. */
export function establish(caller: UserAgent, callee: UserAgent): EstablishedCall {
  const sent = caller.invite(callee.name);
  const invite = callee.request('INVITE');
  callee.respond(invite, 180);
  callee.respond(invite, 200, ['Content-Type: application/sdp'], 'v=0\r\n');
  const ok = caller.last();
  const dialog = caller.callerDialog(ok);
  caller.within(dialog, 'ACK', { cseq: Number(sent.header('cseq')?.split(' ')[0]) });
  callee.request('ACK');
  const call = { invite, ok, caller: dialog, callee: callee.calleeDialog(invite) };
  caller.forget();
  callee.forget();
  return call;
}
