import { AttemptLimiter } from '../../../server/sign-in/attempt-limiter';

describe('counting wrong passwords', () => {
  let now: number;
  let limiter: AttemptLimiter;
  beforeEach(() => {
    now = 1_000;
    limiter = new AttemptLimiter(() => now);
  });
  const attempts = (count: number, name = 'amira', address = '192.0.2.1') =>
    Array.from({ length: count }, () => limiter.begin(name, address));

  it('stops the eleventh, whatever the case of the name, until five minutes have passed', () => {
    expect(attempts(10)).toEqual(Array(10).fill(undefined));
    now += 60_000;
    expect(attempts(1, 'AMIRA')).toEqual([240]);
    now += 240_000;
    expect(attempts(1)).toEqual([undefined]);
  });

  it('does not lock the right person out, who comes from elsewhere', () => {
    attempts(20);
    expect(attempts(1, 'amira', '192.0.2.2')).toEqual([undefined]);
    expect(attempts(1, 'bruno')).toEqual([undefined]);
  });

  it('forgets mistakes once the password was right', () => {
    attempts(9);
    limiter.succeed('amira', '192.0.2.1');
    expect(attempts(10)).toEqual(Array(10).fill(undefined));
  });
});
