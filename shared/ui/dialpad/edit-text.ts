/** A text and the part of it that is selected: `start` = `end` is the caret. */
export interface Edited {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Puts `added` in place of the selection, the caret behind it. */
export function insertText({ text, start, end }: Edited, added: string): Edited {
  const caret = start + added.length;
  return { text: text.slice(0, start) + added + text.slice(end), start: caret, end: caret };
}

/** Takes away the selection, or the character before the caret. */
export function deleteText(edited: Edited): Edited {
  const { text, start, end } = edited;
  if (start !== end) return insertText(edited, '');
  const from = Math.max(0, start - 1);
  return { text: text.slice(0, from) + text.slice(start), start: from, end: from };
}
