import type { BodyVisitor } from './body-visitor';

/** Reads a plain text by paragraphs; marks of quotation are no part of them. */
export function textBlocks(text: string, visitor: BodyVisitor): void {
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) visitor.block(lines.join('\n'));
    lines = [];
  };
  for (const line of text.split(/\r\n|\n|\r/)) {
    const bare = line.replace(/^(?:> ?){1,20}/, '');
    if (bare.trim() === '') flush();
    else lines.push(bare);
  }
  flush();
}
