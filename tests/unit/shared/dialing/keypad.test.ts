import { keypadDigits, keypadLetters } from '../../../../shared/dialing/keypad';

describe('the keypad', () => {
  it('has every letter on one key', () => {
    expect(Object.values(keypadLetters).join('')).toBe('abcdefghijklmnopqrstuvwxyz');
  });

  it('spells words and keeps digits', () => {
    expect(keypadDigits('jean')).toBe('5326');
    expect(keypadDigits('pqrs7')).toBe('77777');
  });

  it('does not guess letters that are on no key', () => {
    expect(keypadDigits('é')).toBeUndefined();
    expect(keypadDigits('a b')).toBeUndefined();
    expect(keypadDigits('олег')).toBeUndefined();
  });
});
