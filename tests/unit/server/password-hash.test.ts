import crypto from 'node:crypto';
import { demoAccounts } from '../../../server/preview/demo-people';
import { PasswordChecker } from '../../../server/sign-in/password-checker';
import { hashPassword, isPasswordHash, verifyPassword } from '../../../server/sign-in/password-hash';

// Each hash is meant to take a while, and other tests use the same processor.
jest.setTimeout(120_000);

describe('a password hash', () => {
  it('is verified by its password alone, however that was typed', async () => {
    const hash = await hashPassword('Café-crème', 14);
    expect(isPasswordHash(hash)).toBe(true);
    expect(hash).toMatch(/^\$scrypt\$ln=14,r=8,p=1\$/);
    expect(await verifyPassword('Cafe\u0301-cre\u0300me', hash)).toBe(true);
    expect(await verifyPassword('café-crème', hash)).toBe(false);
    expect(await hashPassword('Café-crème', 14)).not.toBe(hash);
  });

  it('is refused when it is none, or would cost too little or too much to check', async () => {
    const hash = await hashPassword('secret', 14);
    for (const bad of [
      '',
      'secret',
      hash.slice(0, -1),
      hash.replace('ln=14', 'ln=10'),
      hash.replace('ln=14', 'ln=30'),
      hash.replace('r=8', 'r=64'),
    ]) {
      expect(isPasswordHash(bad)).toBe(false);
      expect(await verifyPassword('secret', bad)).toBe(false);
    }
  });

  it('of every demo person is that of the documented password', async () => {
    for (const { userName, passwordHash } of demoAccounts) {
      expect(await verifyPassword(`${userName}-demo`, passwordHash)).toBe(true);
    }
  });
});

describe('checking passwords', () => {
  it('does the same work for somebody unknown, and finds nobody', async () => {
    const derivations = jest.spyOn(crypto, 'scrypt');
    const checker = new PasswordChecker();
    expect(await checker.check('anything', undefined)).toBe(false);
    expect(derivations).toHaveBeenCalledTimes(1);
    const [, , , options] = derivations.mock.calls[0] ?? [];
    expect(options).toMatchObject({ N: 2 ** 17, r: 8, p: 1 });
  });

  it('turns people away rather than letting a queue grow without end', async () => {
    const checker = new PasswordChecker();
    const hash = await hashPassword('right', 14);
    const results = await Promise.allSettled(Array.from({ length: 110 }, () => checker.check('right', hash)));
    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(8);
    expect(refused[0]?.reason).toMatchObject({ code: 'unavailable' });
    expect(await checker.check('right', hash)).toBe(true);
  });
});
