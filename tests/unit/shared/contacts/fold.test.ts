import { fold, foldedWords } from '../../../../shared/contacts/fold';

describe('folding', () => {
  it.each([
    ['Élodie', 'elodie'],
    ['CHLOÉ', 'chloe'],
    ['Zoe\u0308', 'zoe'],
    ['Œuvré', 'oeuvre'],
    ['Ægir', 'aegir'],
    ['Groß', 'gross'],
    ['Søren', 'soren'],
    ['Łukasz', 'lukasz'],
    ['Đorđe', 'dorde'],
    ['İpek', 'ipek'],
    ['Ｆｕｌｌ１２', 'full12'],
    ['ﬁn', 'fin'],
    ['Олег', 'олег'],
    ['', ''],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it.each([
    ['Anne-Lise D’Arc', ['anne', 'lise', 'd', 'arc']],
    ["O'Brien", ['o', 'brien']],
    ['  Jean   Dupont ', ['jean', 'dupont']],
    ['Salle 101 (2e)', ['salle', '101', '2e']],
    ['王小明', ['王', '小', '明']],
    ['Лев Толстой', ['лев', 'толстои']],
    ['— … !', []],
    ['\u0000\ud800', []],
  ])('words of %p', (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });
});
