import { attributeOf } from '../html/attribute';
import { scanHtml } from '../html/scan-html';
import { decodeEntities } from '../links/decode-entities';
import type { BodyVisitor } from './body-visitor';

/** Where one thought ends and another begins; a table is one. */
const borders = new Set(
  'p div li ul ol dl dt dd table h1 h2 h3 h4 h5 h6 hr blockquote section article header footer pre body address'.split(
    ' ',
  ),
);
const lines = new Set(['br', 'tr']);

/** Reads a page's links and its text by blocks. Within a table only its rows part the text, not the blocks of its cells. */
export function htmlBlocks(html: string, visitor: BodyVisitor): void {
  let pieces: string[] = [];
  let tables = 0;
  const flush = () => {
    if (pieces.length === 0) return;
    visitor.block(decodeEntities(pieces.join('')));
    pieces = [];
  };
  scanHtml(html, {
    text(start, end) {
      // Running text breaks where the mail program wrapped it.
      pieces.push(html.slice(start, end).replace(/[\r\n\t]+/g, ' '));
    },
    tag(name, start, end, closing) {
      if (name === 'a') {
        const href = closing ? undefined : attributeOf(html.slice(start, end), 'href');
        if (href) visitor.href(href.trim());
        return;
      }
      if (name === 'table') {
        tables = Math.max(0, tables + (closing ? -1 : 1));
        flush();
      } else if (tables > 0 && (borders.has(name) || lines.has(name))) pieces.push('\n');
      else if (borders.has(name)) flush();
      else if (name === 'br') pieces.push('\n');
      else if (name === 'td' || name === 'th') pieces.push(' ');
    },
  });
  flush();
}
