/**
 * One header field as it stood on the wire. The value is cut out only when somebody asks for it: most
 * headers of a forwarded message are never read, only passed on.
 */
export class Header {
  /** `name` is canonical (lower case, long form); `line` is the original text without CRLF. */
  constructor(
    readonly name: string,
    readonly line: string,
    private readonly valueAt: number,
  ) {}

  /** A header of our own; `written` is the name as it goes on the wire. */
  static of(written: string, value: string): Header {
    return new Header(written.toLowerCase(), `${written}: ${value}`, written.length + 2);
  }

  get value(): string {
    return this.line.slice(this.valueAt).trim();
  }
}
