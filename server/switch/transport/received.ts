import { Header } from '../message/header';
import type { SipRequest } from '../message/message';
import type { Remote } from './sip-socket';

const ADDRESS = /^[0-9A-Fa-f.:]+$/;
const CLAIM = /;[ \t]*received[ \t]*=[ \t]*[^;]*/i;

/**
 * Notes in the topmost Via where a request really came from, when it says another host (RFC 3261 §18.2.1);
 * what the client itself claims there goes.
 */
export function noteReceived(request: SipRequest, remote: Remote): void {
  const address = remote.address.replace(/^::ffff:/i, '');
  if (request.via?.host === address || !ADDRESS.test(address)) return;
  const at = request.headers.findIndex(({ name }) => name === 'via');
  const via = request.headers[at];
  if (!via) return;
  const value = request.via?.parameters.has('received') ? via.value.replace(CLAIM, '') : via.value;
  request.headers[at] = Header.of('Via', `${value};received=${address}`);
}
