import type { IntlShape } from 'react-intl';
import type { Call } from '../../../shared/call/call';
import { callName } from '../../../shared/ui/calls/call-name';
import { shownParty } from '../../../shared/ui/calls/party-name';

/** The words of a desktop notification for a call that rings. */
export function describeCall(
  intl: IntlShape,
): (call: Call) => { readonly title: string; readonly body: string } {
  return (call) => ({
    title: intl.formatMessage(
      { id: call.video.offered ? 'call.incoming-video-from' : 'call.incoming-from' },
      { name: callName(call, (id, values) => intl.formatMessage({ id }, values)) },
    ),
    body: shownParty(call)?.number ?? '',
  });
}
