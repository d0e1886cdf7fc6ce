import type { DialPlan } from '../../../shared/dialing/dial-input';
import type { BodyType } from '../../../shared/meetings/block/block-context';
import { markedIn } from '../../../shared/meetings/block/choose-ours';
import { htmlBlocks } from '../../../shared/meetings/targets/html-blocks';
import type { FindNumbers } from './body-numbers';

/**
 * The numbers of our own invitations in a page, as they are called. One dials in by them, with a PIN, and “Join” does
 * that; Outlook's plain text of the same body no longer tells where an invitation begins and ends.
 * @param origins our own
 */
export function ownNumbers(
  html: string,
  origins: readonly string[],
  plan: DialPlan,
  find: FindNumbers,
): ReadonlySet<string> {
  const own = new Set<string>();
  const read = (text: string): void => {
    for (const { target } of find(text, plan)) if (target.kind === 'number') own.add(target.number);
  };
  for (const [start, end] of ourParts(html, 'html', origins)) {
    htmlBlocks(html.slice(start, end), {
      href: (address) => {
        if (address.startsWith('tel:')) read(address.slice(4));
      },
      block: read,
    });
  }
  return own;
}

/** A plain text without the invitations of ours in it. */
export function withoutOwn(text: string, origins: readonly string[]): string {
  let result = '';
  let at = 0;
  for (const [start, end] of ourParts(text, 'text', origins)) {
    result += `${text.slice(at, start)}\n`;
    at = end;
  }
  return result + text.slice(at);
}

/** What bears our mark and leads elsewhere is somebody else's. */
function ourParts(body: string, type: BodyType, origins: readonly string[]): [start: number, end: number][] {
  return markedIn(body, type, origins).flatMap(({ start, end, slugs }) =>
    slugs.length > 0 ? [[start, end] as [number, number]] : [],
  );
}
