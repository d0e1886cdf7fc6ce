import { postDialPattern } from './dial-target-rules';

export interface Split {
  readonly number: string;
  /** As it was written, with its first separator; empty when there is none. */
  readonly rest: string;
}

/**
 * Divides at the first pause: `,` or `;`, or a `p` or `w` after a digit with nothing but tones
 * behind it (elsewhere they are letters of a number like 1-800-POWER).
 */
export function splitPostDial(text: string): Split {
  const mark = text.search(/[,;]/);
  const letter = /\d\s*[pw](?=[\d*#a-d,;pw\s-]*$)/i.exec(text);
  const letterAt = letter ? letter.index + letter[0].length - 1 : -1;
  const at = mark < 0 || (letterAt >= 0 && letterAt < mark) ? letterAt : mark;
  return at < 0 ? { number: text, rest: '' } : { number: text.slice(0, at).trim(), rest: text.slice(at) };
}

/** An extension behind the number of a company: `01 23 45 67 89 ext. 12`, `… poste 12`, `… x12`, `… #12`. */
export function splitExtension(text: string): Split {
  const found = /(?:\s*\b|(?<=\d)\s*)(?:x|ext\.?|extension|poste)[\s:.]*(\d{1,10})$|\s#\s?(\d{1,10})$/i.exec(
    text,
  );
  if (!found || (text.slice(0, found.index).match(/\d/g)?.length ?? 0) < 7) return { number: text, rest: '' };
  return { number: text.slice(0, found.index).trim(), rest: `,${found[1] ?? found[2] ?? ''}` };
}

/** The tones in the form `DialTarget` keeps; empty when there are only pauses, undefined when they are none. */
export function toPostDial(rest: string): string | undefined {
  const tones = rest
    .toUpperCase()
    .replace(/[\s().-]/g, '')
    .replace(/P/g, ',')
    .replace(/W/g, ';');
  if (/^[,;]*$/.test(tones)) return '';
  return postDialPattern.test(tones) ? tones : undefined;
}
