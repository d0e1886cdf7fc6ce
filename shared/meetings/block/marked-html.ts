import { attributeOf } from '../html/attribute';
import { scanHtml } from '../html/scan-html';
import type { Marked } from './block-context';
import { BLOCK_ID, isBlockId } from './block-id';
import { ownLinks } from './own-links';

/** Elements whose end also ends whatever was left open within them. */
const enclosing = new Set(['div', 'td', 'th', 'tr', 'table', 'blockquote', 'body', 'html']);

/**
 * Where our marks are in a page, outermost only. One whose `div` is never closed, or closed by something
 * around it, does not count: nobody can tell where it ends, and what is behind it is not ours.
 */
export function markedHtml(html: string, origins: readonly string[]): readonly Marked[] {
  const found: Marked[] = [];
  let start = -1;
  /** Of elements opened since the mark. */
  let depths = new Map<string, number>();
  scanHtml(html, {
    text: () => undefined,
    tag(name, from, to, closing) {
      if (start < 0) {
        if (name !== 'div' || closing) return;
        const tag = html.slice(from, to);
        if (!tag.includes(BLOCK_ID) || !isBlockId(attributeOf(tag, 'id'))) return;
        start = from;
        depths = new Map([['div', 1]]);
        return;
      }
      if (!enclosing.has(name)) return;
      const depth = (depths.get(name) ?? 0) + (closing ? -1 : 1);
      depths.set(name, depth);
      if (name === 'div' && depth === 0 && isEven(depths)) {
        found.push({ start, end: to, ...ownLinks(html.slice(start, to), 'html', origins) });
        start = -1;
      } else if (depth < 0 || (name === 'div' && depth === 0)) start = -1;
    },
  });
  return found;
}

/** Whether all that was opened within the mark was closed within it. */
function isEven(depths: ReadonlyMap<string, number>): boolean {
  return [...depths.values()].every((depth) => depth === 0);
}
