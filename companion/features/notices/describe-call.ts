import type { IntlShape } from 'react-intl';
import type { Call } from '../../../shared/call/call';
import { partyName } from '../../../shared/ui/calls/party-name';

/** The words of a desktop notification for a call that rings. */
export function describeCall(
  intl: IntlShape,
): (call: Call) => { readonly title: string; readonly body: string } {
  return ({ remote, video }) => ({
    title: intl.formatMessage(
      { id: video.offered ? 'call.incoming-video-from' : 'call.incoming-from' },
      { name: partyName(remote) },
    ),
    body: remote.number,
  });
}
