import { asciiDigits } from '../dialing/ascii-digits';

/** Letters that Unicode does not decompose, as people type them without a special keyboard. */
const plainLetters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};
const ligature = /[œæßøłđðþħı]/g;
/** Everything printable in ASCII: the short way for most names. */
const ascii = /^[ -~]*$/;
/** A Chinese character is a word by itself: those names are written without spaces. */
const word = /\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** Lower case without diacritics, ligatures and foreign digits: `Łukasz Œuvré` → `lukasz oeuvre`. */
export function fold(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  return asciiDigits(text)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(ligature, (letter) => plainLetters[letter] ?? letter);
}

/** The words of a text, folded. Apostrophes, hyphens and all other punctuation split: `Anne-Lise D'Arc` → anne, lise, d, arc. */
export function foldedWords(text: string): string[] {
  const folded = fold(text);
  return (ascii.test(folded) ? folded.match(/[a-z0-9]+/g) : folded.match(word)) ?? [];
}
