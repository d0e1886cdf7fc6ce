import { ComposedItem } from './composed-item';
import type { OfficeItem } from './office-item';
import type { OutlookItem } from './outlook-item';
import { Item } from './read-item';

/** The item of this window as our own; undefined where there is none, or a kind we have no part in. */
export function itemOf(item: OfficeItem | null | undefined): OutlookItem | undefined {
  if (!item) return undefined;
  if (item.itemType === 'appointment') {
    return typeof item.subject === 'object' ? new ComposedItem(item) : new Item('appointment-read', item);
  }
  // A message that is being written.
  if (item.itemType !== 'message' || typeof item.subject === 'object') return undefined;
  const request = item.itemClass?.startsWith('IPM.Schedule.Meeting') ?? false;
  return new Item(request ? 'request-read' : 'message-read', item);
}
