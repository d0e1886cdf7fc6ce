import { formatNumber } from '../../../../shared/dialing/format-number';

describe('a number for people to read', () => {
  it('is national in its own country and international abroad', () => {
    expect(formatNumber('+33123456789', 'FR')).toBe('01 23 45 67 89');
    expect(formatNumber('+33123456789', 'fr')).toBe('01 23 45 67 89');
    expect(formatNumber('+33123456789', 'GB')).toBe('+33 1 23 45 67 89');
    expect(formatNumber('+12098444600', 'US')).toBe('(209) 844-4600');
  });

  it('shows an address without its scheme and parameters', () => {
    expect(formatNumber('sip:bruno@example.com;transport=ws', 'FR')).toBe('bruno@example.com');
  });

  it.each(['202', '*97', '', 'anonymous', '+', '+1', '+99912345678', '0123456789', '+33'.padEnd(5000, '1')])(
    'leaves %p as it is',
    (number) => {
      expect(formatNumber(number, 'FR')).toBe(number);
    },
  );

  it('bears a country that does not exist', () => {
    expect(formatNumber('+33123456789', 'ZZ')).toBe('+33 1 23 45 67 89');
  });
});
