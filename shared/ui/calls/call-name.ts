import type { Call } from '../../call/call';
import type { TextOf } from '../app-root/use-text';
import { partyName, shownParty } from './party-name';

/** What the other side of a call is called wherever it is mentioned: hidden while its user has not asked. */
export function callName(call: Pick<Call, 'remote' | 'concealed'>, text: TextOf): string {
  const shown = shownParty(call);
  return shown ? partyName(shown) : text('call.concealed');
}
