import { decodeEntities } from '../links/decode-entities';

/** Longer tags carry a picture or an attack; neither says what we look for. */
const MAX_TAG = 16_384;

/** The decoded value of an attribute of a tag (`<a href="…">`, whole), the first of that name; undefined where it has none. */
export function attributeOf(tag: string, name: string): string | undefined {
  if (tag.length > MAX_TAG) return undefined;
  let at = 1;
  while (at < tag.length) {
    const start = skip(tag, at, isGap);
    const nameEnd = skip(tag, start, isName);
    const equals = skip(tag, nameEnd, isSpace);
    if (tag.charCodeAt(equals) !== 61) {
      at = Math.max(nameEnd, start + 1);
      continue;
    }
    const from = skip(tag, equals + 1, isSpace);
    const quote = tag.charAt(from);
    const quoted = quote === '"' || quote === "'";
    const close = quoted ? tag.indexOf(quote, from + 1) : skip(tag, from, isBare);
    const end = close < 0 ? tag.length : close;
    if (nameEnd - start === name.length && tag.slice(start, nameEnd).toLowerCase() === name)
      return decodeEntities(tag.slice(quoted ? from + 1 : from, end));
    at = Math.max(quoted ? end + 1 : end, start + 1);
  }
  return undefined;
}

function skip(text: string, start: number, what: (code: number) => boolean): number {
  let at = start;
  while (at < text.length && what(text.charCodeAt(at))) at += 1;
  return at;
}

const isSpace = (code: number) => code <= 32;
/** Between two attributes; a quote there belongs to none. */
const isGap = (code: number) => code <= 32 || code === 47 || code === 62 || code === 34 || code === 39;
const isName = (code: number) => !isGap(code) && code !== 61;
const isBare = (code: number) => code > 32 && code !== 62;
