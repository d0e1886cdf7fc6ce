import { Renewal, type Remembered } from '../../../../browser-extension/worker/renewal';
import { ApiRequester } from '../../../../shared/api/api-requester';
import { FakeServer, failure } from '../../shared/api/fake-server';

const user = { id: 'u1', userName: 'amira', displayName: 'Amira', extension: '201', role: 'user' } as const;
const session = (token: string) => ({ token, expiresIn: 900, environment: 'demo', user });
const RENEW = 'POST /api/pairings/renew';

describe('the session of an extension', () => {
  let server: FakeServer;
  let now: number;
  let sealed: string | undefined;
  let kept: Remembered | undefined;

  const renewal = (): Renewal =>
    new Renewal({
      requester: new ApiRequester({ fetch: server.fetch }),
      credential: {
        read: () => Promise.resolve(sealed),
        write: (refresh) => {
          sealed = refresh;
          return Promise.resolve();
        },
        forget: () => {
          sealed = undefined;
          return Promise.resolve();
        },
      },
      remembered: {
        get: () => Promise.resolve(kept),
        set: (value) => {
          kept = value;
          return Promise.resolve();
        },
        remove: () => {
          kept = undefined;
          return Promise.resolve();
        },
      },
      now: () => now,
    });

  beforeEach(() => {
    now = 1_000_000;
    [sealed, kept] = ['r'.repeat(40), undefined];
    server = new FakeServer();
    let count = 0;
    server.on(RENEW, () => {
      count += 1;
      return {
        status: 200,
        body: { ...session(`token-${String(count)}`), refresh: `${String(count)}`.repeat(40) },
      };
    });
  });

  it('is renewed by a token that is good once, and keeps the next', async () => {
    const ours = renewal();
    await expect(ours.renew()).resolves.toMatchObject({ token: 'token-1' });
    expect(server.asked[0]?.body).toBe(JSON.stringify({ refresh: 'r'.repeat(40) }));
    expect(sealed).toBe('1'.repeat(40));
    await expect(ours.renew()).resolves.toMatchObject({ token: 'token-2' });
    expect(JSON.stringify(kept)).not.toContain('2'.repeat(40));
  });

  it('goes on after the worker was stopped, without asking', async () => {
    await renewal().renew();
    now += 300_000;
    const woken = renewal();
    await expect(woken.renew()).resolves.toMatchObject({ token: 'token-1', expiresIn: 600 });
    await expect(woken.renew()).resolves.toMatchObject({ token: 'token-2' });
  });

  it('is renewed where the worker slept too long, or the clock was set back', async () => {
    await renewal().renew();
    now += 800_000;
    await expect(renewal().renew()).resolves.toMatchObject({ token: 'token-2' });
    now -= 3_600_000;
    await expect(renewal().renew()).resolves.toMatchObject({ token: 'token-3' });
  });

  it('is over without what renews it, and when the server ended it', async () => {
    sealed = undefined;
    await expect(renewal().renew()).rejects.toMatchObject({ code: 'unauthorized' });
    sealed = 'r'.repeat(40);
    server.on(RENEW, () => failure(401, 'signed-out'));
    await expect(renewal().renew()).rejects.toMatchObject({ code: 'signed-out' });
  });

  it('leaves nothing behind', async () => {
    const ours = renewal();
    await ours.renew();
    await ours.forget();
    expect([sealed, kept]).toEqual([undefined, undefined]);
  });
});
