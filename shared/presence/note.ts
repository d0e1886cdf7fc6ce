import { MAX_NOTE } from './presence';

/** However many code units a character of a note may be made of, there are no more of them, in UTF-16. */
export const MAX_NOTE_UNITS = 120;

/** What a person calls a character: a family of four is one. */
const characters = typeof Intl.Segmenter === 'function' ? new Intl.Segmenter() : undefined;

/** How long a note is, in characters as people count them (UAX 29, grapheme clusters). */
export function noteLength(note: string): number {
  return characters ? [...characters.segment(note)].length : [...note].length;
}

export function noteFits(note: string): boolean {
  return note.length <= MAX_NOTE_UNITS && noteLength(note) <= MAX_NOTE;
}
