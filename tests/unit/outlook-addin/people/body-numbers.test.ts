import { bodyNumbers } from '../../../../outlook-addin/features/people/body-numbers';
import { findNumbers } from '../../../../shared/dialing/find-numbers/find-numbers';

const plan = { country: 'FR', extensionLength: 3 };
const found = (text: string) => bodyNumbers(text, plan, findNumbers);

describe('the numbers in a message', () => {
  it('come with the words around them', () => {
    const text = 'Bonjour,\n\nYou can reach me at 01 23 45 67 89 before noon.\nBest,\nBruno';
    expect(found(text)).toEqual([
      {
        target: expect.objectContaining({ kind: 'number', number: '+33123456789' }) as unknown,
        before: 'You can reach me at ',
        written: '01 23 45 67 89',
        after: ' before noon.',
      },
    ]);
  });

  it('are listed once, where they stand first', () => {
    const text = 'Tél. 01 23 45 67 89\n> On Monday you wrote from +33 1 23 45 67 89: …';
    expect(found(text).map(({ written }) => written)).toEqual(['01 23 45 67 89']);
  });

  it('stand among whole words, however long the line', () => {
    const [number] = found(`${'lorem '.repeat(40)}call +33 1 23 45 67 89 ${'ipsum '.repeat(40)}`);
    expect(number?.before).toMatch(/^…( lorem)+ call $/);
    expect(number?.after).toMatch(/^( ipsum)+…$/);
    expect(number?.before.length).toBeLessThan(60);
  });

  it('cannot be turned round by what stands before them', () => {
    const [number] = found('\u202e call +33 1 23 45 67 89\u2067\u2066 now');
    expect(`${number?.before ?? ''}${number?.after ?? ''}`).not.toMatch(/[\u202e\u2066\u2067]/);
  });

  it('are not an order number, a price or a date', () => {
    expect(found('Order 4500123456, 1 234 567 €, 2026-11-25 09:00')).toEqual([]);
  });

  it('of an endless thread are the first thirty, in good time', () => {
    const line = (index: number) =>
      `Call 01 23 45 ${String(10 + (index % 90))} ${String(10 + Math.floor(index / 90))}.`;
    const text = Array.from({ length: 8000 }, (_, index) => line(index)).join('\n');
    const begun = performance.now();
    expect(found(text.repeat(4))).toHaveLength(30);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
