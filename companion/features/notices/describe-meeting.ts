import type { IntlShape } from 'react-intl';
import type { Meeting } from '../../../shared/meetings/meeting';
import type { PlainText } from '../../desktop/plain-notification';

/** The words of a reminder. */
export function describeMeeting(intl: IntlShape): (meeting: Meeting) => PlainText {
  return ({ subject }) => ({
    title: subject || intl.formatMessage({ id: 'meetings.untitled' }),
    body: intl.formatMessage({ id: 'meetings.reminder' }),
  });
}
