import type { SignInWay } from '../../../../shared/api/sign-in-ways';
import { AppError } from '../../../../shared/errors/app-error';
import { AccountSignIn, type AccountSignInOptions } from '../../../../shared/sign-in/account-sign-in';
import type { WindowNews } from '../../../../shared/sign-in/sign-in-window';
import { quietLog } from '../../companion/sip/support/quiet-log';

const SIGN_IN_URL = 'https://calls.test/api/oauth/start?attempt=a';

/** A person, a window and a server, all of whom do what the test says, when it says it. */
function start(change: Partial<AccountSignInOptions> = {}) {
  let claim: { resolve: (code: string) => void; reject: (error: unknown) => void } | undefined;
  let tell: (news: WindowNews) => void = () => undefined;
  const closeWindow = jest.fn();
  const signals: AbortSignal[] = [];
  const signIn = jest.fn(() => Promise.resolve());
  const open = jest.fn((_url: Promise<string>, told: typeof tell) => {
    tell = told;
    return closeWindow;
  });
  const begin = jest.fn(() =>
    Promise.resolve({ attempt: 'a', secret: 's', url: '/api/oauth/start?attempt=a', expiresIn: 300 }),
  );
  const account = new AccountSignIn({
    environment: 'sso',
    quiet: [],
    window: { open },
    attempts: {
      begin,
      outcome: (_attempt, signal) => {
        signals.push(signal as AbortSignal);
        return new Promise((resolve, reject) => (claim = { resolve, reject }));
      },
    },
    absolute: (url) => `https://calls.test${url}`,
    signIn,
    log: quietLog,
    ...change,
  });
  const seen: string[] = [];
  account.subscribe(() => seen.push(account.state().kind));
  return {
    account,
    signIn,
    open,
    begin,
    closeWindow,
    signals,
    seen,
    tell: (news: WindowNews) => {
      tell(news);
    },
    finish: (code: string) => claim?.resolve(code),
    refuse: (error: unknown) => claim?.reject(error),
  };
}
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const gives = (providerToken: string): SignInWay =>
  jest.fn(() => Promise.resolve({ environment: 'sso', providerToken }));
const closed: SignInWay = () => Promise.reject(new AppError('unavailable'));
const silent: SignInWay = () => Promise.reject(new AppError('timeout'));

describe('signing in with the account of an organisation', () => {
  it('asks nobody where somebody vouches, going on from one who does not', async () => {
    const { account, signIn, seen, open } = start({ quiet: [closed, silent, gives('t')] });
    await account.begin();
    expect(signIn).toHaveBeenCalledWith({ environment: 'sso', providerToken: 't' });
    expect(seen).toEqual(['asking']);
    expect(open).not.toHaveBeenCalled();
  });

  it('lets the person act when nobody vouches, and says why whoever did was not believed', async () => {
    const nobody = start({ quiet: [closed] });
    await nobody.account.begin();
    expect(nobody.account.state()).toEqual({ kind: 'ready' });
    const refusing = () => Promise.reject(new AppError('unknown-account'));
    const { account } = start({ quiet: [gives('t')], signIn: refusing });
    await account.begin();
    expect(account.state()).toEqual({ kind: 'ready', code: 'unknown-account' });
  });

  it('opens the window within the click, and signs in by what the server learns', async () => {
    const { account, open, signIn, finish, closeWindow, seen } = start();
    void account.open();
    expect(open).toHaveBeenCalledTimes(1);
    await expect(open.mock.calls[0]?.[0]).resolves.toBe(SIGN_IN_URL);
    await settle();
    expect(account.state()).toEqual({ kind: 'waiting', url: SIGN_IN_URL });
    finish('the-code');
    await settle();
    expect(closeWindow).toHaveBeenCalled();
    expect(signIn).toHaveBeenCalledWith({ environment: 'sso', code: 'the-code' });
    expect(seen.at(-1)).toBe('entering');
  });

  it.each(['blocked', 'closed'] as const)(
    'goes on waiting when the window is %s: there is the link',
    async (news) => {
      const { account, signIn, finish, tell } = start();
      void account.open();
      tell(news);
      await settle();
      expect(account.state()).toEqual({ kind: 'waiting', url: SIGN_IN_URL, news });
      finish('the-code');
      await settle();
      expect(signIn).toHaveBeenCalledWith({ environment: 'sso', code: 'the-code' });
    },
  );

  it('says why the person was refused, and can be begun again', async () => {
    const { account, refuse, begin } = start();
    void account.open();
    await settle();
    refuse(new AppError('sign-in-refused'));
    await settle();
    expect(account.state()).toEqual({ kind: 'ready', code: 'sign-in-refused' });
    void account.open();
    await settle();
    expect(begin).toHaveBeenCalledTimes(2);
    expect(account.state().kind).toBe('waiting');
  });

  it('says so when the server cannot begin', async () => {
    const begin = () => Promise.reject(new AppError('network'));
    const { account } = start({
      attempts: { begin, outcome: () => Promise.reject(new AppError('internal')) },
    });
    await account.open();
    expect(account.state()).toEqual({ kind: 'ready', code: 'network' });
  });

  it('is given up by the person: nothing that comes later counts', async () => {
    const { account, signIn, finish, signals, closeWindow } = start();
    void account.open();
    await settle();
    account.cancel();
    expect(account.state()).toEqual({ kind: 'ready' });
    expect(signals[0]?.aborted).toBe(true);
    expect(closeWindow).toHaveBeenCalled();
    finish('too-late');
    await settle();
    expect(signIn).not.toHaveBeenCalled();
  });

  it('has the host ask its user first, and opens a window where the host does not', async () => {
    const asked = start({ byHost: gives('confirmed') });
    await asked.account.open();
    expect(asked.signIn).toHaveBeenCalledWith({ environment: 'sso', providerToken: 'confirmed' });
    expect(asked.open).not.toHaveBeenCalled();
    const refused = start({ byHost: closed });
    void refused.account.open();
    await settle();
    expect(refused.seen.slice(0, 2)).toEqual(['confirming', 'waiting']);
    expect(refused.open).toHaveBeenCalledTimes(1);
  });
});
