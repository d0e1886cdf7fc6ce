/** A text as a netstring: its length in bytes, a colon, itself, a comma. */
export function netstring(text: string): Buffer {
  const body = Buffer.from(text);
  return Buffer.concat([Buffer.from(`${String(body.length)}:`), body, Buffer.from(',')]);
}

/** Takes a stream apart into the netstrings it carries, however it is cut into chunks. */
export class Netstrings {
  private rest = Buffer.alloc(0);

  /** The texts that are complete with this chunk. @throws Error when it is no netstring */
  take(chunk: Buffer): readonly string[] {
    this.rest = Buffer.concat([this.rest, chunk]);
    const texts: string[] = [];
    for (;;) {
      const colon = this.rest.indexOf(':');
      if (colon < 0) return texts;
      const length = Number(this.rest.subarray(0, colon).toString());
      if (!Number.isSafeInteger(length)) throw new Error('not a netstring');
      const end = colon + 1 + length;
      if (this.rest.length <= end) return texts;
      texts.push(this.rest.subarray(colon + 1, end).toString());
      this.rest = this.rest.subarray(end + 1);
    }
  }
}
