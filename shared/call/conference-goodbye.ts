import type { EndReason } from './end-reason';

/** What a conference says when it ends a call (Reason header of its BYE, RFC 3326): a cause, and words. */
export interface Goodbye {
  readonly cause: number;
  readonly text: string;
}

/** How conferences of the embedded switch say goodbye, by what it means to whoever was in. */
export const goodbyes = {
  'meeting-ended': { cause: 200, text: 'Meeting ended' },
  'pin-refused': { cause: 403, text: 'PIN refused' },
  'meeting-failed': { cause: 500, text: 'Conference failed' },
} as const satisfies Partial<Record<EndReason, Goodbye>>;

/** The reason a goodbye stands for; `undefined`: it is no conference's. */
export function endReasonOfGoodbye({ cause, text }: Goodbye): EndReason | undefined {
  const reasons = Object.keys(goodbyes) as (keyof typeof goodbyes)[];
  return reasons.find((reason) => goodbyes[reason].cause === cause && goodbyes[reason].text === text);
}
