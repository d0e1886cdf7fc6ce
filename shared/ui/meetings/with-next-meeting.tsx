import type { ReactNode } from 'react';
import type { MediaKind } from '../../endpoint/command';
import type { MeetingsDesk } from '../../meetings/desk/meetings-desk';
import { useNextMeeting, type NextMeeting } from './use-next-meeting';

export interface WithNextMeetingProps {
  readonly desk: MeetingsDesk;
  readonly media: MediaKind;
  readonly children: (next: NextMeeting) => ReactNode;
}

/** What stands in a page about the next meeting. A component, so that it can be fetched. */
export function WithNextMeeting({ desk, media, children }: WithNextMeetingProps): ReactNode {
  return children(useNextMeeting(desk, media));
}
