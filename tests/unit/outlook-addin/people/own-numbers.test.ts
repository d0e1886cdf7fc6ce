import { ownNumbers, withoutOwn } from '../../../../outlook-addin/features/people/own-numbers';
import { placeBlock } from '../../../../shared/meetings/block/place-block';
import { findNumbers } from '../../../../shared/dialing/find-numbers/find-numbers';

const plan = { country: 'FR', extensionLength: 3 };
const origins = ['https://calls.test'];
const room = (origin: string) => ({
  slug: 'board',
  html: `<p><a href="${origin}/meet/board#4711">Join</a></p><table><tr><td>Paris</td><td>01 99 00 82 00</td></tr><tr><td>Berlin</td><td><a href="tel:+4930231258200,,8211%23">+49 30 231258200</a></td></tr></table>`,
  text: `Join: ${origin}/meet/board#4711\nParis 01 99 00 82 00`,
});
const own = (html: string) => [...ownNumbers(html, origins, plan, findNumbers)];

describe('the numbers of our own invitation', () => {
  it('are known in a page, and those of the person around it are not among them', () => {
    const body = placeBlock('<div>Call me: 01 23 45 67 89</div>', room('https://calls.test'), 'html', {
      origins,
    });
    expect(own(body)).toEqual(['+4930231258200', '+33199008200']);
  });

  it('are known in an answer, where the mark has been rewritten', () => {
    const body = placeBlock('', room('https://calls.test'), 'html', { origins });
    expect(own(`<blockquote>${body.replace('id="', 'id="x_')}</blockquote>`)).toHaveLength(2);
  });

  it('are nobody’s who only bears our mark', () => {
    expect(
      own(placeBlock('', room('https://evil.test'), 'html', { origins: ['https://evil.test'] })),
    ).toEqual([]);
    expect(own('<div>01 23 45 67 89</div>')).toEqual([]);
  });

  it('go with it from a plain text, and everything else stays', () => {
    const text = placeBlock('Call me: 01 23 45 67 89', room('https://calls.test'), 'text', { origins });
    expect(text).toContain('01 99 00 82 00');
    expect(withoutOwn(text, origins).trim()).toBe('Call me: 01 23 45 67 89');
    expect(withoutOwn('01 99 00 82 00', origins)).toBe('01 99 00 82 00');
  });
});
