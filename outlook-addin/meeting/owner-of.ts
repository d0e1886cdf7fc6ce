import type { OutlookItem } from '../host/outlook-item';

/**
 * Whose rooms an appointment is offered, as the server's `owner`: undefined for those of the person who
 * is signed in. In another's calendar it is that one's, whoever writes there.
 * @param account of this Outlook, in lower case
 */
export async function ownerOf(item: OutlookItem, account: string): Promise<string | undefined> {
  const owner = await item.owner();
  return owner === account ? undefined : owner;
}
