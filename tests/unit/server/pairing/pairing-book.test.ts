import { PairingBook, PAIRING_LIFE_MS } from '../../../../server/pairing/pairing-book';

const asking = { app: 'extension', origin: 'chrome-extension://x', place: 'here' } as const;
const allowed = { kind: 'allowed', userId: 'u1', environment: 'demo' } as const;

describe('the pairings of a server', () => {
  let now = 0;
  const book = (): PairingBook => new PairingBook(() => now);

  it('last five minutes', async () => {
    const pairings = book();
    const { pairing, secret } = pairings.begin(asking);
    now += PAIRING_LIFE_MS - 1;
    expect(pairings.look(pairing)).toMatchObject({ app: 'extension', expiresIn: 1 });
    now += 1;
    expect(() => pairings.look(pairing)).toThrow(expect.objectContaining({ code: 'expired' }));
    await expect(pairings.claim({ pairing, secret, origin: asking.origin }, 0)).rejects.toMatchObject({
      code: 'expired',
    });
  });

  it('answer whoever waits as soon as there is a decision, and after a while without one', async () => {
    const pairings = book();
    const { pairing, secret } = pairings.begin(asking);
    const claim = { pairing, secret, origin: asking.origin };
    await expect(pairings.claim(claim, 1)).resolves.toBeUndefined();
    const waiting = pairings.claim(claim, 60_000);
    pairings.decide(pairing, allowed);
    await expect(waiting).resolves.toEqual({ ...allowed, app: 'extension' });
  });

  it('let go of whoever waits when the server ends', async () => {
    const pairings = book();
    const { pairing, secret } = pairings.begin(asking);
    const waiting = pairings.claim({ pairing, secret, origin: asking.origin }, 60_000);
    pairings.close();
    await expect(waiting).rejects.toMatchObject({ code: 'expired' });
  });

  it('show a code of six digits', () => {
    const codes = Array.from({ length: 50 }, () => book().begin(asking).code);
    expect(codes.filter((code) => !/^\d{6}$/.test(code))).toEqual([]);
    expect(new Set(codes).size).toBeGreaterThan(40);
  });

  it('are few from one place: the oldest give way', () => {
    const pairings = book();
    const begun = Array.from({ length: 21 }, () => pairings.begin(asking));
    expect(() => pairings.look(begun[0]?.pairing ?? '')).toThrow('no such pairing');
    expect(pairings.look(begun[1]?.pairing ?? '').app).toBe('extension');
  });
});
