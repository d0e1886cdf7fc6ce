import { ApiRequester } from '../../../../shared/api/api-requester';
import { PairingRequests } from '../../../../shared/api/pairing-api';
import { FakeServer, failure } from './fake-server';

const CLAIM = 'POST /api/pairings/claim';
const pairing = { pairing: 'p'.repeat(43), secret: 's'.repeat(43), code: '012345', url: 'x', expiresIn: 300 };
const user = { id: 'u1', userName: 'amira', displayName: 'Amira', extension: '201', role: 'user' };
const session = { token: 't', expiresIn: 900, environment: 'demo', user, refresh: 'r'.repeat(40) };

describe('an app that waits to be allowed', () => {
  const waiting = { status: 202, body: {} } as const;
  let server: FakeServer;
  let requests: PairingRequests;
  let now = 0;
  beforeEach(() => {
    now = 0;
    server = new FakeServer();
    requests = new PairingRequests(new ApiRequester({ fetch: server.fetch }), () => now);
  });

  it('asks on until it is', async () => {
    server.on('POST /api/pairings', () => ({ status: 201, body: pairing }));
    let asked = 0;
    server.on(CLAIM, () => ((asked += 1) < 3 ? waiting : { status: 200, body: { session } }));
    const begun = await requests.begin('extension');
    await expect(requests.outcome(begun, new AbortController().signal)).resolves.toEqual(session);
    expect(server.asked.at(-1)?.body).toBe(
      JSON.stringify({ pairing: pairing.pairing, secret: pairing.secret }),
    );
  });

  it('hears that it is not', async () => {
    server.on(CLAIM, () => failure(403, 'sign-in-refused'));
    await expect(requests.outcome(pairing, new AbortController().signal)).rejects.toMatchObject({
      code: 'sign-in-refused',
    });
  });

  it('gives up after its time, and when its page is left', async () => {
    server.on(CLAIM, () => {
      now += 400_000;
      return waiting;
    });
    await expect(requests.outcome(pairing, new AbortController().signal)).rejects.toMatchObject({
      code: 'expired',
    });
    const left = new AbortController();
    server.on(CLAIM, () => {
      left.abort();
      return waiting;
    });
    await expect(requests.outcome(pairing, left.signal)).rejects.toThrow();
  });

  it('bears a network that is away for a moment', async () => {
    jest.useFakeTimers();
    let asked = 0;
    server.on(CLAIM, () => ((asked += 1) < 2 ? new Error('no network') : { status: 200, body: { session } }));
    const outcome = requests.outcome(pairing, new AbortController().signal);
    await jest.advanceTimersByTimeAsync(3_000);
    await expect(outcome).resolves.toEqual(session);
    jest.useRealTimers();
  });
});
