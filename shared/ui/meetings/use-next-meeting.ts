import { useIntl } from 'react-intl';
import type { MediaKind } from '../../endpoint/command';
import type { MeetingsDesk } from '../../meetings/desk/meetings-desk';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { nextToJoin } from './meeting-time';
import { useCalendar } from './use-desk';
import { useMinute } from './use-minute';
import { wayWords } from './way-words';

export type NextMeeting =
  | { readonly kind: 'loading' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'found';
      /** Which meeting it is, when, and what joining it does. */
      readonly words: string;
      /** Joins it; what fails is announced. */
      readonly join: () => void;
    };

/** The meeting that would be joined now, in words, and how to join it. */
export function useNextMeeting(desk: MeetingsDesk, media: MediaKind): NextMeeting {
  const text = useText();
  const intl = useIntl();
  const announce = useAnnounce();
  const now = useMinute();
  const { state, meetings } = useCalendar(desk.calendar);
  const next = nextToJoin(meetings, now);
  const [target] = next?.targets ?? [];
  if (!next || !target) return { kind: state.kind === 'loading' ? 'loading' : 'none' };
  const time = text('meetings.time', { start: intl.formatTime(next.start), end: intl.formatTime(next.end) });
  const subject = next.subject || text('meetings.untitled');
  return {
    kind: 'found',
    words: [subject, time, wayWords(target, text)].join(' · '),
    join: () => {
      void desk.join(next.subject, target, media).then((result) => {
        if (!result.ok) announce(text(`error.${result.code}`), 'assertive');
      });
    },
  };
}
