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
const separators = ['\n', ' '] as const;
type Separator = (typeof separators)[number];
const MAX_PLACES = 4000;
/** Of digits there are fewer in no number that one calls from outside. */
const MIN_DIGITS = 7;

/** Reads a page's links and its text by blocks. Within a table only its rows part the text, not the blocks of its cells. */
export function htmlBlocks(html: string, visitor: BodyVisitor): void {
  const block = new Block(html);
  let tables = 0;
  const flush = () => {
    const text = block.take();
    if (text !== undefined) visitor.block(text);
  };
  scanHtml(html, {
    text(start, end) {
      block.add(start, end);
    },
    tag(name, start, end, closing) {
      if (name === 'a') {
        const href = closing ? undefined : attributeOf(html.slice(start, end), 'href');
        if (href) visitor.href(href.trim());
      } else if (name === 'table') {
        tables = Math.max(0, tables + (closing ? -1 : 1));
        flush();
      } else if (block.isFull) flush();
      else if (name === 'br' || name === 'tr') block.part('\n');
      else if (name === 'td' || name === 'th') block.part(' ');
      else if (!borders.has(name)) return;
      else if (tables > 0) block.part('\n');
      else flush();
    },
  });
  flush();
}

/** Gathers the text of a block; it is put together only where something in it may be of use. */
class Block {
  /** Where each piece begins and ends; a separator is told by its place in `separators`, negative. */
  private places: number[] = [];
  private digits = 0;
  private address = false;

  constructor(private readonly html: string) {}

  /** More pieces than any paragraph or list of numbers has: what is behind belongs to something else. */
  get isFull(): boolean {
    return this.places.length > MAX_PLACES;
  }

  add(start: number, end: number): void {
    const { html } = this;
    for (let at = start; at < end; at += 1) {
      const code = html.charCodeAt(at);
      if (code >= 48 && code <= 57) this.digits += 1;
      else if (code === 58 || code === 38)
        this.address ||= isOfUse(code, html.charCodeAt(at + 1), html.charCodeAt(at - 1));
    }
    this.places.push(start, end);
  }

  part(separator: Separator): void {
    if (this.places.length > 0) this.places.push(-1 - separators.indexOf(separator), 0);
  }

  take(): string | undefined {
    const { places, digits, address } = this;
    if (places.length === 0) return undefined;
    this.places = [];
    this.digits = 0;
    this.address = false;
    return address || digits >= MIN_DIGITS ? this.textOf(places) : undefined;
  }

  private textOf(places: readonly number[]): string {
    let text = '';
    for (let index = 0; index < places.length; index += 2) {
      const [start = 0, end = 0] = [places[index], places[index + 1]];
      // Running text breaks where the mail program wrapped it; only our own separators part it.
      text += start < 0 ? separators[-1 - start] : unwrapped(this.html.slice(start, end));
    }
    return decodeEntities(text);
  }
}

/** The colon of `://` or `tel:`, at times cut off by a tag; the beginning of `&#58;`. */
function isOfUse(code: number, next: number, before: number): boolean {
  if (code === 38) return next === 35;
  return next === 47 || next === 60 || before === 108 || before === 76;
}

function unwrapped(piece: string): string {
  return /[\r\n\t]/.test(piece) ? piece.replace(/[\r\n\t]+/g, ' ') : piece;
}
