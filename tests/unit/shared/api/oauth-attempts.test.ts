import { ApiRequester } from '../../../../shared/api/api-requester';
import { OAuthAttempts } from '../../../../shared/api/oauth-attempts';
import { FakeServer, failure } from './fake-server';

const BEGIN = 'POST /api/oauth/attempts';
const CLAIM = 'POST /api/oauth/attempts/claim';
const secret = 's'.repeat(32);
const attempt = { attempt: 'a'.repeat(32), secret, url: '/api/oauth/start?attempt=a', expiresIn: 300 };

describe('a sign-in that a person finishes elsewhere', () => {
  let server: FakeServer;
  let attempts: OAuthAttempts;
  const signal = new AbortController().signal;

  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    server = new FakeServer();
    attempts = new OAuthAttempts(new ApiRequester({ fetch: server.fetch }));
  });
  afterEach(() => jest.useRealTimers());

  it('is begun for an environment', async () => {
    server.on(BEGIN, () => ({ status: 201, body: attempt }));
    await expect(attempts.begin('sso')).resolves.toEqual(attempt);
    expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({ environment: 'sso' });
  });

  it('is waited for until the person has finished', async () => {
    const answers = [{}, {}, { code: 'c'.repeat(32) }];
    server.on(CLAIM, () => ({ status: answers.length > 1 ? 202 : 200, body: answers.shift() }));
    await expect(attempts.outcome(attempt, signal)).resolves.toBe('c'.repeat(32));
    expect(server.count(CLAIM)).toBe(3);
    expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual({ attempt: attempt.attempt, secret });
  });

  it('waits longer for each answer than the server takes for it', async () => {
    server.on(CLAIM, () => 'silence');
    const outcome = attempts.outcome(attempt, signal).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(26_000);
    expect(server.count(CLAIM)).toBe(1);
    await jest.advanceTimersByTimeAsync(400_000);
    await outcome;
  });

  it('outlives a network that comes and goes, but not its time', async () => {
    server.on(CLAIM, () => new TypeError('failed to fetch'));
    const outcome = expect(attempts.outcome(attempt, signal)).rejects.toMatchObject({ code: 'expired' });
    await jest.advanceTimersByTimeAsync(290_000);
    expect(server.count(CLAIM)).toBeGreaterThan(100);
    await jest.advanceTimersByTimeAsync(15_000);
    await outcome;
  });

  it('ends with the reason when the person is refused', async () => {
    server.on(CLAIM, () => failure(403, 'unknown-account'));
    await expect(attempts.outcome(attempt, signal)).rejects.toMatchObject({ code: 'unknown-account' });
  });

  it('ends at once when it is given up, and leaves no timer behind', async () => {
    const giving = new AbortController();
    server.on(CLAIM, () => new TypeError('failed to fetch'));
    const outcome = attempts.outcome(attempt, giving.signal).catch(() => 'given up');
    await jest.advanceTimersByTimeAsync(500);
    giving.abort();
    await expect(outcome).resolves.toBe('given up');
    expect(jest.getTimerCount()).toBe(0);
  });
});
