import type { EnvironmentInfo } from '../../../../shared/api/session-schema';
import { AppError } from '../../../../shared/errors/app-error';
import { WaysIn, type NestedAuthOpener, type WaysInOptions } from '../../../../shared/sign-in/ways-in';
import { quietLog } from '../../companion/sip/support/quiet-log';

const oauth = { issuer: 'https://login.example', clientId: 'c', scopes: ['openid'], nested: true };
const company: EnvironmentInfo = { id: 'sso', name: 'Company', signIn: 'oauth', oauth };
const byPassword: EnvironmentInfo = { id: 'demo', name: 'Demo', signIn: 'credentials' };
const open: EnvironmentInfo = { id: 'open', name: 'Desk', signIn: 'none' };
const authToken = () => Promise.resolve('host-token');

function waysIn(
  change: Partial<WaysInOptions> = {},
  silent: () => Promise<string | undefined> = () => Promise.resolve('nested'),
) {
  const client = {
    silent: jest.fn(silent),
    ask: jest.fn(() => Promise.resolve('asked')),
    forget: jest.fn(() => Promise.resolve()),
  };
  const openNested = jest.fn<ReturnType<NestedAuthOpener>, Parameters<NestedAuthOpener>>(() =>
    Promise.resolve(client),
  );
  const ways = new WaysIn({ host: { authToken, nestedAuth: true }, log: quietLog, openNested, ...change });
  return { ways, client, openNested };
}
/** What each way presents; the code of its error where it is closed. */
const presented = (ways: ReturnType<WaysIn['quiet']>) =>
  Promise.all(
    ways.map((way) => way().catch((error: unknown) => (error instanceof AppError ? error.code : 'unknown'))),
  );

describe('signing in without asking', () => {
  it('goes by nested app authentication, then by the token of the host', async () => {
    const { ways } = waysIn();
    expect(await presented(ways.quiet(company))).toEqual([
      { environment: 'sso', providerToken: 'nested' },
      { environment: 'sso', hostToken: 'host-token' },
    ]);
  });

  it.each([
    ['the environment is not registered for it', { ...company, oauth: { ...oauth, nested: false } }, true],
    ['the host has no bridge', company, false],
  ])('does not fetch MSAL where %s', async (_why, environment, nestedAuth) => {
    const { ways, openNested } = waysIn({ host: { authToken, nestedAuth } });
    expect(await presented(ways.quiet(environment))).toEqual([
      { environment: 'sso', hostToken: 'host-token' },
    ]);
    expect(openNested).not.toHaveBeenCalled();
  });

  it('presents nothing where nothing is asked, and only the host’s word where a password is', async () => {
    const { ways } = waysIn();
    expect(await presented(ways.quiet(open))).toEqual([{ environment: 'open' }]);
    expect(await presented(ways.quiet(byPassword))).toEqual([
      { environment: 'demo', hostToken: 'host-token' },
    ]);
    expect(waysIn({ host: { nestedAuth: false } }).ways.quiet(byPassword)).toEqual([]);
  });

  it('gives up on a broker that never answers', async () => {
    jest.useFakeTimers();
    const { ways } = waysIn({}, () => new Promise(() => undefined));
    const outcome = presented(ways.quiet(company));
    await jest.advanceTimersByTimeAsync(5000);
    jest.useRealTimers();
    expect(await outcome).toEqual(['timeout', { environment: 'sso', hostToken: 'host-token' }]);
  });

  it('takes up a question to the host that was asked beforehand, once', async () => {
    const asked = jest.fn(authToken);
    const { ways } = waysIn({ host: { authToken: asked, nestedAuth: false } });
    ways.prepare();
    expect(asked).toHaveBeenCalledTimes(1);
    const [way] = ways.quiet(byPassword);
    await way?.();
    expect(asked).toHaveBeenCalledTimes(1);
    await way?.();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('having the host ask', () => {
  it('is done only where the host has said that it must', async () => {
    const { ways, client } = waysIn();
    await presented(ways.quiet(company));
    expect(await ways.asking(company)?.()).toBeUndefined();
    expect(client.ask).not.toHaveBeenCalled();
    client.silent.mockResolvedValue(undefined);
    await presented(ways.quiet(company));
    expect(await ways.asking(company)?.()).toEqual({ environment: 'sso', providerToken: 'asked' });
    expect(ways.asking(byPassword)).toBeUndefined();
  });

  it('is forgotten with everything else on signing out', async () => {
    const { ways, client, openNested } = waysIn();
    await presented(ways.quiet(company));
    ways.forget();
    await Promise.resolve();
    expect(client.forget).toHaveBeenCalledTimes(1);
    await presented(ways.quiet(company));
    expect(openNested).toHaveBeenCalledTimes(2);
  });
});
