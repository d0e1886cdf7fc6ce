import { asciiDigits } from '../../../../shared/dialing/ascii-digits';

describe('digits of other scripts', () => {
  it.each([
    ['Arabic-Indic', '٠١٢٣٤٥٦٧٨٩'],
    ['Persian', '۰۱۲۳۴۵۶۷۸۹'],
    ['Devanagari', '०१२३४५६७८९'],
    ['Thai', '๐๑๒๓๔๕๖๗๘๙'],
    ['full-width', '０１２３４５６７８９'],
    ['mathematical bold', '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'],
    ['Adlam, beyond the basic plane', '𞥐𞥑𞥒𞥓𞥔𞥕𞥖𞥗𞥘𞥙'],
  ])('%s', (_, digits) => {
    expect(asciiDigits(digits)).toBe('0123456789');
  });

  it('leaves everything else', () => {
    expect(asciiDigits('Ann 12 \ud800')).toBe('Ann 12 \ud800');
  });
});
