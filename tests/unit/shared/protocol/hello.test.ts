import { hello } from '../../../../shared/protocol/hello';

const fine = { v: 1, token: 't', role: 'companion', epoch: 'e-1' };

describe('what a client presents to the hub', () => {
  it('is a version, a token and a role; a companion adds its epoch', () => {
    expect(hello.safeParse(fine).success).toBe(true);
    expect(hello.safeParse({ v: 1, token: 't', role: 'controller' }).success).toBe(true);
  });

  it.each<[string, object]>([
    ['an extra property', { ...fine, userId: 'bruno' }],
    ['a role nobody knows', { ...fine, role: 'administrator' }],
    ['a token too long', { ...fine, token: 't'.repeat(4097) }],
    ['no token', { v: 1, role: 'controller' }],
    ['a hostile epoch', { ...fine, epoch: 'a b' }],
    ['a version that is no number', { ...fine, v: NaN }],
    ['a list', [fine]],
  ])('with %s it is refused', (_, presented) => {
    expect(hello.safeParse(presented).success).toBe(false);
  });
});
