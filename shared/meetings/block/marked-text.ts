import type { Marked } from './block-context';
import { TEXT_END, TEXT_START } from './block-id';
import { ownLinks } from './own-links';

/**
 * Where our marks are in a plain text, the line breaks that were inserted with them included. A quoted mark
 * (`> …`) is somebody else's by now and does not count.
 */
export function markedText(text: string, origins: readonly string[]): readonly Marked[] {
  const found: Marked[] = [];
  let opened = -1;
  for (const { start, end, next } of linesOf(text)) {
    const line = text.slice(start, Math.min(end, start + TEXT_START.length + 8)).trimEnd();
    if (line === TEXT_START) opened = start;
    else if (line === TEXT_END && opened >= 0) {
      const from = opened - breakBefore(text, opened);
      found.push({ start: from, end: next, ...ownLinks(text.slice(opened, end), 'text', origins) });
      opened = -1;
    }
  }
  return found;
}

/** The lines of a text: `end` before the break, `next` behind it. */
export function* linesOf(text: string): Generator<{ start: number; end: number; next: number }> {
  let start = 0;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|\n|\r/g)) {
    yield { start, end: index, next: index + lineBreak.length };
    start = index + lineBreak.length;
  }
  yield { start, end: text.length, next: text.length };
}

function breakBefore(text: string, at: number): number {
  if (text.startsWith('\r\n', at - 2)) return at >= 2 ? 2 : 0;
  return /[\r\n]/.test(text.charAt(at - 1)) ? 1 : 0;
}
