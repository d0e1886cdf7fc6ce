import type { IntlShape } from 'react-intl';
import type { Call } from '../../../shared/call/call';
import { partyName } from '../../../shared/ui/calls/party-name';
import type { NotificationText } from '../../media/call-notifier';

/** The words of a desktop notification for a call that rings. */
export function describeCall(intl: IntlShape): (call: Call) => NotificationText {
  return ({ remote, video }) => ({
    title: intl.formatMessage(
      { id: video.offered ? 'call.incoming-video-from' : 'call.incoming-from' },
      { name: partyName(remote) },
    ),
    body: remote.number,
    answer: intl.formatMessage({ id: video.offered ? 'call.action.answer-audio' : 'call.action.answer' }),
    decline: intl.formatMessage({ id: 'call.action.decline' }),
  });
}
