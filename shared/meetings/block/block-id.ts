/** The id of the `div` around what we insert: mail programs keep ids, at times as `x_…`, and no classes. */
export const BLOCK_ID = 'calling-suite-meeting';

const written = new RegExp(`^(?:x_)*${BLOCK_ID}$`);

/** Whether an element's id is ours, as we wrote it or as a mail program rewrote it. */
export function isBlockId(id: string | undefined): boolean {
  return id !== undefined && written.test(id);
}

/** Around our block in a plain text; each a line of its own. Plain ASCII: any encoding of a mail keeps it. */
export const TEXT_START = `.${'~'.repeat(40)}.`;
export const TEXT_END = `:${'~'.repeat(40)}:`;
