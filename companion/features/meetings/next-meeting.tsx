import { useCallback, type ReactElement } from 'react';
import type { MeetingsDesk } from '../../../shared/meetings/desk/meetings-desk';
import { useLoaded } from '../../../shared/ui/use-loaded';

/** The next meeting, while there is no call. What cannot be fetched is not missed: the tab of the meetings says why. */
export function NextMeeting({ open }: { readonly open: () => Promise<MeetingsDesk> }): ReactElement | null {
  const load = useCallback(async () => {
    const [desk, { NextMeetingCard }] = await Promise.all([
      open(),
      import('../../../shared/ui/meetings/next-meeting-card'),
    ]);
    return { desk, NextMeetingCard };
  }, [open]);
  const { value } = useLoaded(load, true);
  return value ? <value.NextMeetingCard desk={value.desk} /> : null;
}
