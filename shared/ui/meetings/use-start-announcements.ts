import { useEffect, useRef } from 'react';
import type { Meeting } from '../../meetings/meeting';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { distanceOf } from './meeting-time';

/** A countdown that is read out every minute is one nobody listens to. */
const TOLD_AT = 5;

/** Says, once each, that a meeting starts in five minutes and that it starts now. */
export function useStartAnnouncements(meetings: readonly Meeting[], now: number): void {
  const text = useText();
  const announce = useAnnounce();
  const before = useRef(now);
  useEffect(() => {
    const earlier = before.current;
    before.current = now;
    for (const meeting of meetings) {
      if (meeting.allDay || meeting.cancelled) continue;
      const [was, is] = [distanceOf(meeting, earlier), distanceOf(meeting, now)];
      const subject = meeting.subject || text('meetings.untitled');
      if (was.kind === 'soon' && is.kind === 'now') announce(text('meetings.starts-now', { subject }));
      else if (is.kind === 'soon' && is.minutes === TOLD_AT && was.kind === 'soon' && was.minutes > TOLD_AT)
        announce(text('meetings.starts-soon', { subject, minutes: TOLD_AT }));
    }
  }, [meetings, now, announce, text]);
}
