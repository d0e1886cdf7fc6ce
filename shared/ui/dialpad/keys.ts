export interface Key {
  readonly digit: string;
  /** ITU-T E.161, which also settles what letters dial. */
  readonly letters: string;
}

/** The twelve keys of a telephone, row by row. */
export const keys: readonly Key[] = [
  { digit: '1', letters: '' },
  { digit: '2', letters: 'ABC' },
  { digit: '3', letters: 'DEF' },
  { digit: '4', letters: 'GHI' },
  { digit: '5', letters: 'JKL' },
  { digit: '6', letters: 'MNO' },
  { digit: '7', letters: 'PQRS' },
  { digit: '8', letters: 'TUV' },
  { digit: '9', letters: 'WXYZ' },
  { digit: '*', letters: '' },
  { digit: '0', letters: '+' },
  { digit: '#', letters: '' },
];

/** What a key of the keyboard means on a telephone, if anything: `0`…`9`, `*`, `#`. */
export function digitOf(key: string): string | undefined {
  return /^[0-9*#]$/.test(key) ? key : undefined;
}
