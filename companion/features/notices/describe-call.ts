import type { IntlShape } from 'react-intl';
import type { Call } from '../../../shared/call/call';
import { callName } from '../../../shared/ui/calls/call-name';
import { shownParty } from '../../../shared/ui/calls/party-name';
import type { NotificationText } from '../../media/call-notifier';

/** The words of a desktop notification for a call that rings. */
export function describeCall(intl: IntlShape): (call: Call) => NotificationText {
  return (call) => {
    const { offered } = call.video;
    return {
      title: intl.formatMessage(
        { id: offered ? 'call.incoming-video-from' : 'call.incoming-from' },
        { name: callName(call, (id, values) => intl.formatMessage({ id }, values)) },
      ),
      body: shownParty(call)?.number ?? '',
      answer: intl.formatMessage({ id: offered ? 'call.action.answer-audio' : 'call.action.answer' }),
      decline: intl.formatMessage({ id: 'call.action.decline' }),
    };
  };
}
