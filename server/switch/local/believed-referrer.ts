import type { CallStates } from '../events/call-states';
import type { SipRequest } from '../message/message';
import { referrer } from './capabilities';

/**
 * Who sent a caller to whom they call now (RFC 3892 §2.1). Anybody can write that header, and it opens ways
 * past forwards and Do Not Disturb: it is believed of somebody the caller talks with at this moment, or
 * when `sent` by ourselves.
 */
export function believedReferrer(
  request: SipRequest,
  caller: string,
  { calls, sent }: { readonly calls: CallStates; readonly sent: (caller: string, by: string) => boolean },
): string | undefined {
  const by = referrer(request);
  if (by === undefined) return undefined;
  const talking = calls.legsOf(caller).some(({ peer, state }) => state === 'confirmed' && peer === by);
  return talking || sent(caller, by) ? by : undefined;
}
