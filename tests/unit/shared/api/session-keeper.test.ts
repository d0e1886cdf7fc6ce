import { redeemTicket } from '../../../../shared/api/redeem-ticket';
import { ApiClient } from '../../../../shared/api/api-client';
import { ApiRequester } from '../../../../shared/api/api-requester';
import { SessionKeeper, type SignedOutBy } from '../../../../shared/api/session-keeper';
import type { SignIn } from '../../../../shared/api/session-schema';
import type { SignInWay } from '../../../../shared/api/sign-in-ways';
import { AppError } from '../../../../shared/errors/app-error';
import type { Logger } from '../../../../shared/diagnostics/logger';
import { FakeServer, failure } from './fake-server';

const quiet: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => quiet,
};
const user = {
  id: 'u1',
  userName: 'amira',
  displayName: 'Amira Haddad',
  extension: '201',
  role: 'user',
} as const;
const session = (token: string, expiresIn = 900) => ({
  status: 201,
  body: { token, expiresIn, environment: 'demo', user },
});
const byPassword: SignIn = { environment: 'demo', userName: 'amira', password: 'amira-demo' };
const SIGN_IN = 'POST /api/sessions';
const REFRESH = 'POST /api/sessions/refresh';

describe('the session of a window', () => {
  let server: FakeServer;
  let keeper: SessionKeeper;
  let tokens: string[];
  let signedOut: number;
  let by: SignedOutBy | undefined;

  const build = (...ways: readonly SignInWay[]): void => {
    const requester = new ApiRequester({ fetch: server.fetch, windowId: 'a'.repeat(16) });
    keeper = new SessionKeeper({ requester, log: quiet, signInAgain: () => ways });
    tokens = [];
    signedOut = 0;
    by = undefined;
    keeper.onRenewed((token) => tokens.push(token));
    keeper.onSignedOut((whom) => {
      signedOut += 1;
      by = whom;
    });
  };

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000_000 });
    server = new FakeServer();
    server.on(SIGN_IN, () => session('token-1'));
    let count = 1;
    server.on(REFRESH, () => session(`token-${String((count += 1))}`));
    build();
  });
  afterEach(() => {
    keeper.close();
    jest.useRealTimers();
  });

  it('begins with a sign-in, and presents the window’s name', async () => {
    await expect(keeper.token()).rejects.toMatchObject({ code: 'unauthorized' });
    const signedIn = await keeper.signIn(byPassword);
    expect(signedIn).toMatchObject({ user, environment: 'demo' });
    expect(keeper.current()?.user).toEqual(user);
    expect(await keeper.token()).toBe('token-1');
    expect(tokens).toEqual(['token-1']);
    expect(server.asked[0]?.headers['x-window']).toBe('a'.repeat(16));
    expect(JSON.parse(server.asked[0]?.body ?? '')).toEqual(byPassword);
  });

  it('passes a refusal on', async () => {
    server.on(SIGN_IN, () => failure(401, 'wrong-credentials'));
    await expect(keeper.signIn(byPassword)).rejects.toMatchObject({ code: 'wrong-credentials' });
    expect(keeper.current()).toBeUndefined();
  });

  it('renews itself at four fifths of the token’s life', async () => {
    await keeper.signIn(byPassword);
    await jest.advanceTimersByTimeAsync(719_000);
    expect(server.count(REFRESH)).toBe(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(tokens).toEqual(['token-1', 'token-2']);
    expect(await keeper.token()).toBe('token-2');
  });

  it('renews once for all who ask at the same time', async () => {
    await keeper.signIn(byPassword);
    keeper.distrust('token-1');
    expect(
      await Promise.all([keeper.token(), keeper.token(), keeper.resume().then(() => 'resumed')]),
    ).toEqual(['token-2', 'token-2', 'resumed']);
    expect(server.count(REFRESH)).toBe(1);
  });

  it('goes on with the token it has while the server cannot be reached, and tries again', async () => {
    await keeper.signIn(byPassword);
    server.on(REFRESH, () => new TypeError('failed to fetch'));
    await jest.advanceTimersByTimeAsync(725_000);
    expect(await keeper.token()).toBe('token-1');
    server.on(REFRESH, () => session('token-9'));
    await jest.advanceTimersByTimeAsync(10_000);
    expect(tokens.at(-1)).toBe('token-9');
    expect(signedOut).toBe(0);
  });

  it('says network, not signed out, when the token ran out meanwhile', async () => {
    await keeper.signIn(byPassword);
    server.on(REFRESH, () => new TypeError('failed to fetch'));
    await jest.advanceTimersByTimeAsync(901_000);
    await expect(keeper.token()).rejects.toMatchObject({ code: 'network' });
    expect(signedOut).toBe(0);
  });

  it('ends when the server no longer knows it', async () => {
    await keeper.signIn(byPassword);
    server.on(REFRESH, () => failure(401, 'unauthorized'));
    await jest.advanceTimersByTimeAsync(720_000);
    expect(signedOut).toBe(1);
    expect(keeper.current()).toBeUndefined();
    await expect(keeper.token()).rejects.toMatchObject({ code: 'unauthorized' });
  });

  it('is begun anew by the host, where there is one, before anybody is signed out', async () => {
    build(() => Promise.resolve({ environment: 'demo', hostToken: 'vouched' }));
    await keeper.signIn(byPassword);
    server.on(REFRESH, () => failure(401, 'unauthorized'));
    server.on(SIGN_IN, () => session('by-host'));
    await jest.advanceTimersByTimeAsync(720_000);
    expect(signedOut).toBe(0);
    expect(await keeper.token()).toBe('by-host');
  });

  it('tries every way there is, in order, before anybody is signed out', async () => {
    const refused: SignInWay = () => Promise.reject(new AppError('unavailable'));
    const provider: SignInWay = () => Promise.resolve({ environment: 'demo', providerToken: 'p' });
    const host: SignInWay = () => Promise.resolve({ environment: 'demo', hostToken: 'h' });
    build(refused, provider, host);
    await keeper.signIn(byPassword);
    server.on(REFRESH, () => failure(401, 'unauthorized'));
    server.on(SIGN_IN, ({ body = '' }) =>
      body.includes('providerToken') ? failure(403, 'sign-in-refused') : session('by-host'),
    );
    await jest.advanceTimersByTimeAsync(720_000);
    expect(await keeper.token()).toBe('by-host');
    expect(signedOut).toBe(0);
  });

  it('waits for a host that does not answer as long as the token lives, and no longer', async () => {
    build(() => Promise.reject(new AppError('timeout')));
    await keeper.signIn(byPassword);
    server.on(REFRESH, () => failure(401, 'unauthorized'));
    await jest.advanceTimersByTimeAsync(890_000);
    expect(signedOut).toBe(0);
    expect(await keeper.token()).toBe('token-1');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(by).toBe('lapse');
  });

  it('is not begun anew by the host when the person has signed out on every device', async () => {
    const host = jest.fn(() => Promise.resolve<SignIn>({ environment: 'demo', hostToken: 'vouched' }));
    build(host);
    await keeper.signIn(byPassword);
    server.on(REFRESH, () => failure(401, 'signed-out'));
    await jest.advanceTimersByTimeAsync(720_000);
    expect(by).toBe('elsewhere');
    expect(host).not.toHaveBeenCalled();
  });

  it('ends every session of its user, or none', async () => {
    await keeper.signIn(byPassword);
    server.on('DELETE /api/sessions', () => new TypeError('failed to fetch'));
    await expect(keeper.signOutEverywhere()).rejects.toMatchObject({ code: 'network' });
    expect(keeper.current()?.user).toEqual(user);
    server.on('DELETE /api/sessions', () => ({ status: 204, body: '' }));
    await keeper.signOutEverywhere();
    expect(server.asked.at(-1)?.url).toBe('/api/sessions?everywhere=true');
    expect(by).toBe('here');
  });

  it('is taken up again after a reload, if there was one', async () => {
    expect(await keeper.resume()).toMatchObject({ user });
    expect(await keeper.token()).toBe('token-2');
    server.on(REFRESH, () => failure(401, 'unauthorized'));
    build();
    expect(await keeper.resume()).toBeUndefined();
    expect(signedOut).toBe(0);
    server.on(REFRESH, () => new TypeError('failed to fetch'));
    await expect(keeper.resume()).rejects.toMatchObject({ code: 'network' });
  });

  it('ends by signing out, even where the server cannot be told', async () => {
    server.on('DELETE /api/sessions', () => new TypeError('failed to fetch'));
    await keeper.signIn(byPassword);
    await keeper.signOut();
    expect(signedOut).toBe(1);
    expect(server.asked.at(-1)?.headers['authorization']).toBe('Bearer token-1');
    await jest.advanceTimersByTimeAsync(900_000);
    expect(server.count(REFRESH)).toBe(0);
  });

  it('does not come back by an answer that was under way while signing out', async () => {
    await keeper.signIn(byPassword);
    let answer = (): void => undefined;
    server.on(
      REFRESH,
      () =>
        new Promise((resolve) => {
          answer = () => {
            resolve(session('too-late'));
          };
        }),
    );
    server.on('DELETE /api/sessions', () => ({ status: 204, body: '' }));
    await jest.advanceTimersByTimeAsync(720_000);
    await keeper.signOut();
    answer();
    await jest.advanceTimersByTimeAsync(0);
    expect(keeper.current()).toBeUndefined();
    expect(tokens).toEqual(['token-1']);
    // What was begun too late is ended too.
    expect(server.asked.at(-1)).toMatchObject({
      method: 'DELETE',
      headers: { authorization: 'Bearer too-late' },
    });
  });

  it('is begun by a ticket, with the command it carries', async () => {
    const command = { kind: 'hang-up', id: 'wish', callId: 'call' } as const;
    server.on('POST /api/tickets/redeem', () => ({
      ...session('by-ticket'),
      body: { ...session('by-ticket').body, command },
    }));
    expect(await redeemTicket(keeper, 'the-ticket')).toMatchObject({ user, command });
    expect(await keeper.token()).toBe('by-ticket');
  });

  describe('and what is asked in its name', () => {
    const settings = {
      status: 200,
      body: {
        environment: 'demo',
        country: 'FR',
        extensionLength: 3,
        emergencyNumbers: ['112'],
        iceServers: [],
      },
    };
    let client: ApiClient;
    beforeEach(async () => {
      client = new ApiClient(new ApiRequester({ fetch: server.fetch, timeout: 5_000 }), keeper);
      await keeper.signIn(byPassword);
    });

    it('ends the session when the server says that it was ended on purpose, and asks for no other', async () => {
      server.on('GET /api/settings', () => failure(401, 'signed-out'));
      await expect(client.settings()).rejects.toMatchObject({ code: 'signed-out' });
      expect(by).toBe('elsewhere');
      expect(server.count(REFRESH)).toBe(0);
    });

    it('carries the token, which is renewed once when the server calls it expired', async () => {
      server.on('GET /api/settings', ({ headers }) =>
        headers['authorization'] === 'Bearer token-2' ? settings : failure(401, 'expired-token'),
      );
      expect(await client.settings()).toMatchObject({ country: 'FR' });
      expect(server.count('GET /api/settings')).toBe(2);
      server.on('GET /api/settings', () => failure(401, 'unauthorized'));
      await expect(client.settings()).rejects.toMatchObject({ code: 'unauthorized' });
      expect(server.count('GET /api/settings')).toBe(4);
    });

    it.each([
      ['the server’s own code', failure(403, 'forbidden'), 'forbidden'],
      ['a proxy’s page', { status: 502, body: '<h1>Bad gateway</h1>' }, 'unavailable'],
      ['a proxy’s limit', { status: 429, body: 'slow down' }, 'rate-limited'],
      ['an answer of another program', { status: 200, body: '<h1>Hello</h1>' }, 'internal'],
      ['an answer that lacks something', { status: 200, body: { environment: 'demo' } }, 'internal'],
      ['a network that is down', new TypeError('failed to fetch'), 'network'],
    ])('fails by %s', async (_name, reply, code) => {
      server.on('GET /api/settings', () => reply);
      await expect(client.settings()).rejects.toMatchObject({ name: 'AppError', code });
    });

    it('does not wait for ever', async () => {
      server.on('GET /api/settings', () => 'silence');
      const asked = expect(client.settings()).rejects.toMatchObject({ code: 'timeout' });
      await jest.advanceTimersByTimeAsync(5_000);
      await asked;
      expect(jest.getTimerCount()).toBe(1); // the renewal of the session
    });

    it('ends at once when its caller has lost interest', async () => {
      server.on('GET /api/directory', () => 'silence');
      const controller = new AbortController();
      const asked = client.directory({ search: 'zoé & co', limit: 5 }, controller.signal);
      await jest.advanceTimersByTimeAsync(0);
      controller.abort();
      await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
      expect(server.asked.at(-1)?.url).toBe('/api/directory?search=zo%C3%A9%20%26%20co&limit=5');
      await expect(client.directory({}, controller.signal)).rejects.toMatchObject({ name: 'AbortError' });
    });
  });
});
