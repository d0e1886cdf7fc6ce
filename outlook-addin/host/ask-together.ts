import { errorCodeOf } from '../../shared/errors/app-error';
import type { ErrorCode } from '../../shared/errors/error-code';

/** How long whoever looks at the pane is shown nothing while Outlook is silent, over all questions. ms. */
export const PATIENCE_MS = 4000;

/** How one of several questions stands. */
export type Reply<T> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'known'; readonly value: T }
  | { readonly kind: 'failed'; readonly code: ErrorCode };

export type Replies<T> = { readonly [Name in keyof T]: Reply<T[Name]> };

/** Questions that are under way. */
export type Questions<T> = { readonly [Name in keyof T]: Promise<T[Name]> };

/**
 * Waits for questions that were asked side by side, under one patience. `tell` hears how they stand once all are
 * answered, or when patience is out, and then of every answer that comes late: a slow Outlook is no silent one. The
 * function it answers ends that.
 */
export function askTogether<T extends object>(
  questions: Questions<T>,
  tell: (replies: Replies<T>) => void,
  patience = PATIENCE_MS,
): () => void {
  const names = Object.keys(questions) as (keyof T)[];
  let replies = Object.fromEntries(names.map((name) => [name, { kind: 'waiting' }])) as Replies<T>;
  let patient = true;
  let over = false;
  const said = (): void => {
    const all = names.every((name) => replies[name].kind !== 'waiting');
    if (all) clearTimeout(timer);
    if (!over && (all || !patient)) tell(replies);
  };
  const take = <Name extends keyof T>(name: Name, reply: Reply<T[Name]>): void => {
    replies = { ...replies, [name]: reply };
    said();
  };
  const timer = setTimeout(() => {
    patient = false;
    said();
  }, patience);
  for (const name of names) {
    void replied(questions[name]).then((reply) => {
      take(name, reply);
    });
  }
  return () => {
    over = true;
    clearTimeout(timer);
  };
}

/** The answer to one question, or why there is none. Never rejects. */
export async function replied<T>(question: Promise<T>): Promise<Reply<T>> {
  try {
    return { kind: 'known', value: await question };
  } catch (error) {
    return { kind: 'failed', code: errorCodeOf(error) };
  }
}

/** Why an answer is missing: Outlook says nothing, the item's owner has not given the right, or it went wrong. */
export type Missing = 'silent' | 'forbidden' | 'refused';

/** For a reply that is not known. */
export function whyMissing(reply: Reply<unknown>): Missing {
  if (isSilent(reply)) return 'silent';
  return reply.kind === 'failed' && reply.code === 'forbidden' ? 'forbidden' : 'refused';
}

/** Outlook has not answered, by now or within the time limit of the question. */
export function isSilent({ kind, ...reply }: Reply<unknown>): boolean {
  return kind === 'waiting' || ('code' in reply && reply.code === 'timeout');
}
