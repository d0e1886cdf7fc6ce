import type { DialPlan } from '../../shared/dialing/dial-input';
import type { ErrorCode } from '../../shared/errors/error-code';
import type { JoinTarget } from '../../shared/meetings/join-target';
import type { findJoinTargets } from '../../shared/meetings/targets/find-join-targets';
import { isSilent, replied, type Questions, type Replies, type Reply } from '../host/ask-together';
import type { OutlookItem } from '../host/outlook-item';

/** What of an item says how to join, and why it could not be read. */
export interface Unread {
  readonly part: 'location' | 'body';
  readonly code: ErrorCode;
}

/** The meeting of the open item, as far as Outlook gives it away. */
export interface ItemMeeting {
  readonly subject: string;
  /** Moments in ms since the epoch; a message has none. */
  readonly when?: { readonly start: number; readonly end: number } | undefined;
  /** Best first. */
  readonly targets: readonly JoinTarget[];
  readonly unread: readonly Unread[];
  /** Outlook has answered nothing at all. */
  readonly silent: boolean;
}

export interface ReadOptions {
  readonly find: typeof findJoinTargets;
  /** Our own, of the links to our rooms. */
  readonly origin: string;
  readonly plan: DialPlan;
}

interface Parts {
  readonly subject: string;
  readonly when: { readonly start: number; readonly end: number } | undefined;
  readonly location: string;
  readonly body: string;
}

/** Asks an item for everything that says how to join, all at once. */
export function askMeeting(item: OutlookItem): Questions<Parts> {
  return { subject: item.subject(), when: item.when(), location: item.location(), body: item.body('html') };
}

/** The same, once every question is answered or has run out of time. Never rejects. */
export async function repliesOf(item: OutlookItem): Promise<Replies<Parts>> {
  const asked = askMeeting(item);
  const [subject, when, location, body] = await Promise.all([
    replied(asked.subject),
    replied(asked.when),
    replied(asked.location),
    replied(asked.body),
  ]);
  return { subject, when, location, body };
}

/** The meeting by what was answered; what was not takes nothing from the rest. */
export function meetingOf(replies: Replies<Parts>, { find, origin, plan }: ReadOptions): ItemMeeting {
  const { subject, when, location, body } = replies;
  const text = { location: valueOf(location) ?? '', body: valueOf(body) ?? '', bodyType: 'html' } as const;
  return {
    subject: (valueOf(subject) ?? '').trim(),
    when: valueOf(when),
    targets: find(text, { origins: [origin], plan }),
    unread: [...unread('location', location), ...unread('body', body)],
    // A message answers that it has no location, without asking Outlook.
    silent: isSilent(body) && (isSilent(location) || valueOf(location) === ''),
  };
}

function valueOf<T>(reply: Reply<T>): T | undefined {
  return reply.kind === 'known' ? reply.value : undefined;
}

function unread(part: Unread['part'], reply: Reply<string>): Unread[] {
  if (reply.kind === 'known') return [];
  const code = reply.kind === 'waiting' ? 'timeout' : reply.code;
  // An Outlook that has no such thing has nothing in it.
  return code === 'not-supported' ? [] : [{ part, code }];
}
