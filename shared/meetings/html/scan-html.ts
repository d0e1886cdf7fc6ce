/** Hears of the pieces of a page in order. Positions are of the page's text. */
export interface HtmlVisitor {
  text(start: number, end: number): void;
  /** `name` in lower case; the tag is from its `<` at `start` up to `end`. */
  tag(name: string, start: number, end: number, closing: boolean): void;
  /** From here on a browser would show nothing: a tag, a comment or a script that never ends. Its text is told all the same. */
  torn?(start: number): void;
}

/** What is in these is no text; `plaintext` and others that nobody writes are not worth a rule. */
const silent = new Set(['script', 'style', 'title', 'textarea', 'xmp']);

/**
 * Reads a page as mail programs write it and as people tear it: stray `<`, half tags, unclosed quotes and
 * comments. Every search that runs to the end of the page in vain is made once, so the time is
 * linear in its length whatever is in it.
 */
export function scanHtml(html: string, visitor: HtmlVisitor): void {
  const scan = new Scan(html);
  let at = 0;
  let textStart = 0;
  const tell = (end: number) => {
    if (end > textStart) visitor.text(textStart, end);
  };
  for (;;) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    const end = scan.pieceEnd(open);
    if (end === 'text' || end === 'torn') {
      if (end === 'torn') visitor.torn?.(open);
      at = open + 1;
      continue;
    }
    tell(open);
    at = textStart = end;
    const closing = html.charCodeAt(open + 1) === 47;
    if (closing || isNameStart(html.charCodeAt(open + 1))) {
      const name = nameAt(html, open + (closing ? 2 : 1));
      visitor.tag(name, open, end, closing);
      if (closing || !silent.has(name)) continue;
      const close = scan.find(`</${name}`, end);
      if (close < 0) visitor.torn?.(open);
      else at = textStart = close;
    }
  }
  tell(html.length);
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function nameAt(html: string, start: number): string {
  let end = start;
  while (end - start < 32 && isNamePart(html.charCodeAt(end))) end += 1;
  return html.slice(start, end).toLowerCase();
}

/** Letters, digits, `:` and `-`. */
function isNamePart(code: number): boolean {
  return isNameStart(code) || (code >= 48 && code <= 58) || code === 45;
}

/** Finds ends, and remembers what is not there. */
class Scan {
  private readonly missing = new Set<string>();
  /** Once a tag could not be closed, quotes cannot be trusted any more. */
  private quotes = true;
  private wasted = 0;
  private nextBracket: number | undefined;

  constructor(private readonly html: string) {}

  /** Where the tag or comment that begins at `open` ends; `text` where none begins. */
  pieceEnd(open: number): number | 'text' | 'torn' {
    const { html } = this;
    const code = html.charCodeAt(open + 1);
    if (code === 33 || code === 63) return this.markupEnd(open);
    const isTag = code === 47 ? isNameStart(html.charCodeAt(open + 2)) : isNameStart(code);
    if (!isTag) return 'text';
    if (this.quotes) {
      const end = this.quotedEnd(open + 1);
      if (end !== 'never') return end;
      this.quotes = false;
    }
    // Half a tag before a whole one is text: `<a <b>`.
    const next = html.indexOf('<', open + 1);
    const end = this.bracket(open);
    return end < 0 || (next >= 0 && next < end) ? 'torn' : end + 1;
  }

  /** The next `>`; looked for only once the last one found is passed. */
  private bracket(open: number): number {
    const known = this.nextBracket;
    if (known === -1 || (known !== undefined && known >= open)) return known;
    this.nextBracket = this.html.indexOf('>', open);
    return this.nextBracket;
  }

  /** The first place of a text from `start` on, whatever the case of its letters; -1: none. */
  find(text: string, start: number): number {
    if (this.missing.has(text)) return -1;
    const found = /[a-z]/.test(text) ? this.findLetters(text, start) : this.html.indexOf(text, start);
    if (found < 0) this.missing.add(text);
    return found;
  }

  private findLetters(text: string, start: number): number {
    const pattern = new RegExp(text, 'gi');
    pattern.lastIndex = start;
    return pattern.exec(this.html)?.index ?? -1;
  }

  private markupEnd(open: number): number | 'torn' {
    const mark = this.html.startsWith('<!--', open) ? '-->' : '>';
    // `<!-->` is a whole comment (WHATWG HTML §13.2.5.43).
    const end = this.find(mark, mark === '>' ? open : open + 2);
    return end < 0 ? 'torn' : end + mark.length;
  }

  /**
   * The end of a tag; a quote opens a value only behind an equals sign. `text`: another tag begins within
   * it, so this was half a one. `never`: the page ends before it.
   */
  private quotedEnd(start: number): number | 'text' | 'never' {
    const { html } = this;
    let afterEquals = false;
    for (let at = start; at < html.length; at += 1) {
      const code = html.charCodeAt(at);
      if (code === 62) return at + 1;
      if (afterEquals && (code === 34 || code === 39)) {
        at = html.indexOf(code === 34 ? '"' : "'", at + 1);
        if (at < 0) return 'never';
        afterEquals = false;
      } else if (code === 61) afterEquals = true;
      else if (code === 60 && isNameStart(html.charCodeAt(at + 1))) return this.halfTag(at - start);
      else if (code > 32) afterEquals = false;
    }
    return 'never';
  }

  /** What was read of half a tag is read again: more than once a page, and its quotes are out of step. */
  private halfTag(length: number): 'text' {
    this.wasted += length;
    if (this.wasted > this.html.length) this.quotes = false;
    return 'text';
  }
}
