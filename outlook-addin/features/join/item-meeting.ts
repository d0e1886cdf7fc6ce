import type { DialPlan } from '../../../shared/dialing/dial-input';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { JoinTarget } from '../../../shared/meetings/join-target';
import type { findJoinTargets } from '../../../shared/meetings/targets/find-join-targets';
import type { OutlookItem } from '../../host/outlook-item';

/** What of an item says how to join, and could not be read. */
export type Unread = 'location' | 'body';

/** The meeting of the open item, as far as Outlook gives it away. */
export interface ItemMeeting {
  readonly subject: string;
  /** Moments in ms since the epoch; a message has none. */
  readonly when?: { readonly start: number; readonly end: number } | undefined;
  /** Best first. */
  readonly targets: readonly JoinTarget[];
  readonly unread: readonly Unread[];
}

export interface ReadOptions {
  readonly find: typeof findJoinTargets;
  /** Our own, of the links to our rooms. */
  readonly origin: string;
  readonly plan: DialPlan;
}

/** Reads what there is to read; a question that Outlook does not answer takes nothing from the others. Never rejects. */
export async function readItemMeeting(
  item: OutlookItem,
  { find, origin, plan }: ReadOptions,
): Promise<ItemMeeting> {
  const unread: Unread[] = [];
  const part = (name: Unread, question: Promise<string>): Promise<string> =>
    question.catch((error: unknown) => {
      // An Outlook that has no such thing has nothing in it.
      if (errorCodeOf(error) !== 'not-supported') unread.push(name);
      return '';
    });
  const [subject, when, location, body] = await Promise.all([
    item.subject().catch(() => ''),
    item.when().catch(() => undefined),
    part('location', item.location()),
    part('body', item.body('html')),
  ]);
  const targets = find({ location, body, bodyType: 'html' }, { origins: [origin], plan });
  return { subject: subject.trim(), when, targets, unread };
}
