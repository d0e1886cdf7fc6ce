import { useCallback, useEffect, useState } from 'react';
import { dialPlanOf, type DiallingSource } from '../../../shared/dialing/dialling-settings';
import { askTogether } from '../../host/ask-together';
import type { OutlookItem } from '../../host/outlook-item';
import { askMeeting, meetingOf, type ItemMeeting } from '../../meeting/item-meeting';

/** Where the program that recognises meetings does not come, what is in the item stays unread. */
const unread: ItemMeeting = {
  subject: '',
  targets: [],
  unread: [
    { part: 'location', code: 'network' },
    { part: 'body', code: 'network' },
  ],
  silent: false,
};

/** The meeting of the item, as far as it is known; undefined at first. What recognises it is fetched meanwhile. */
export function useItemMeeting(
  item: OutlookItem,
  settings: DiallingSource,
): { readonly meeting: ItemMeeting | undefined; readonly retry: () => void } {
  const [meeting, setMeeting] = useState<ItemMeeting>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let gone = false;
    const program = import('../../../shared/meetings/targets/find-join-targets');
    const stop = askTogether(askMeeting(item), (replies) => {
      program
        .then(({ findJoinTargets: find }) =>
          meetingOf(replies, { find, origin: window.location.origin, plan: dialPlanOf(settings) }),
        )
        .catch(() => unread)
        .then((known) => {
          if (!gone) setMeeting(known);
        });
    });
    return () => {
      gone = true;
      stop();
    };
  }, [item, settings, attempt]);
  const retry = useCallback(() => {
    setMeeting(undefined);
    setAttempt((before) => before + 1);
  }, []);
  return { meeting, retry };
}
