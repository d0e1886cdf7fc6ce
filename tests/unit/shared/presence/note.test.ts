import { presenceChangeSchema } from '../../../../shared/api/presence-schema';
import { noteFits, noteLength } from '../../../../shared/presence/note';

const family = '👨‍👩‍👧‍👦';

it('counts what people call characters', () => {
  expect(noteLength('Parti déjeuner')).toBe(14);
  expect(noteLength('de\u0301jeuner')).toBe(8);
  expect(noteLength(family.repeat(2))).toBe(2);
});

it('takes 21 of them and no more', () => {
  expect(noteFits('é'.repeat(21))).toBe(true);
  expect(noteFits('n'.repeat(22))).toBe(false);
  expect(noteFits(family.repeat(9))).toBe(true);
});

it('bounds what one character may be made of', () => {
  expect(noteFits(`e${'\u0301'.repeat(200)}`)).toBe(false);
});

describe('a change', () => {
  const note = (text: unknown): boolean => presenceChangeSchema.safeParse({ note: text }).success;

  it('drops the spaces around a note', () => {
    expect(presenceChangeSchema.parse({ choice: 'away', note: '  In a meeting ' })).toEqual({
      choice: 'away',
      note: 'In a meeting',
    });
  });

  it.each(['two\nlines', 'bell\u0007', 'over\u202eride', 'n'.repeat(22), 5, null])('refuses %j', (text) => {
    expect(note(text)).toBe(false);
  });

  it('refuses a state nobody knows, and what it does not ask for', () => {
    expect(presenceChangeSchema.safeParse({ choice: 'asleep' }).success).toBe(false);
    expect(presenceChangeSchema.safeParse({ choice: 'away', userId: 'u-bruno' }).success).toBe(false);
  });
});
