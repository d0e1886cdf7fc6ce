import { useEffect, useState } from 'react';
import { dialPlanOf, type DiallingSource } from '../../../shared/dialing/dialling-settings';
import type { OutlookItem } from '../../host/outlook-item';
import { readItemMeeting, type ItemMeeting } from './item-meeting';

/** Where the program that recognises meetings does not come, what is in the item stays unread. */
const unread: ItemMeeting = { subject: '', targets: [], unread: ['location', 'body'] };

/** The meeting of the item, read once; undefined until then. What recognises it is fetched meanwhile. */
export function useItemMeeting(item: OutlookItem, settings: DiallingSource): ItemMeeting | undefined {
  const [meeting, setMeeting] = useState<ItemMeeting>();
  useEffect(() => {
    let gone = false;
    const read = async (): Promise<ItemMeeting> => {
      const { findJoinTargets } = await import('../../../shared/meetings/targets/find-join-targets');
      const { origin } = window.location;
      return readItemMeeting(item, { find: findJoinTargets, origin, plan: dialPlanOf(settings) });
    };
    read()
      .catch(() => unread)
      .then((known) => {
        if (!gone) setMeeting(known);
      });
    return () => {
      gone = true;
    };
  }, [item, settings]);
  return meeting;
}
