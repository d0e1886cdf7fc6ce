/** The letters on the keys of a telephone (ITU-T E.161 §3). */
export const keypadLetters: Readonly<Record<string, string>> = {
  '2': 'abc',
  '3': 'def',
  '4': 'ghi',
  '5': 'jkl',
  '6': 'mno',
  '7': 'pqrs',
  '8': 'tuv',
  '9': 'wxyz',
};

const keyOf = new Map(
  Object.entries(keypadLetters).flatMap(([key, letters]) =>
    [...letters].map((letter): [string, string] => [letter, key]),
  ),
);

/** The keys that spell a folded text: `jean` → `5326`. Digits stay; undefined when some letter is on no key. */
export function keypadDigits(folded: string): string | undefined {
  let keys = '';
  for (const letter of folded) {
    const key = letter >= '0' && letter <= '9' ? letter : keyOf.get(letter);
    if (key === undefined) return undefined;
    keys += key;
  }
  return keys;
}
