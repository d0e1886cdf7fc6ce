import type { SignedIn } from '../../../shared/api/session-keeper';
import type { EnvironmentInfo } from '../../../shared/api/session-schema';
import type { Logger } from '../../../shared/diagnostics/logger';
import { AppError } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { beginSession, type BeginSessionOptions } from '../../../teams-app/session/begin-session';
import { Remembered } from '../../../teams-app/session/remembered';
import { TokenWatch } from '../../../teams-app/session/token-watch';

const log: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => log,
};
const amira: SignedIn = {
  environment: 'demo',
  user: { id: 'u1', userName: 'amira', displayName: 'Amira', extension: '201', role: 'user' },
};
const environments: readonly EnvironmentInfo[] = [
  { id: 'demo', name: 'Demo', signIn: 'credentials' },
  { id: 'paris', name: 'Paris', signIn: 'credentials' },
];
const refusing = (code: ErrorCode) => () => Promise.reject(new AppError(code));

function begin(change: Partial<BeginSessionOptions> & { signIn?: () => Promise<SignedIn> } = {}) {
  const signIn = jest.fn(change.signIn ?? (() => Promise.resolve(amira)));
  const resume = jest.fn(
    change.session?.resume ?? (() => Promise.resolve(undefined as SignedIn | undefined)),
  );
  const begun = beginSession({
    environments: () => Promise.resolve(environments),
    signedOut: false,
    log,
    ...change,
    session: { signIn, resume },
  });
  return { begun, signIn, resume };
}
const resuming = { signIn: refusing('internal'), resume: () => Promise.resolve(amira) };
const hostToken = (): Promise<string> => Promise.resolve('vouched');

describe('beginning', () => {
  it("goes by the host's word first, in the environment of last time", async () => {
    const { begun, signIn, resume } = begin({ hostToken, preferred: 'paris' });
    expect((await begun).kind).toBe('signed-in');
    expect(signIn).toHaveBeenCalledWith({ environment: 'paris', hostToken: 'vouched' });
    expect(resume).not.toHaveBeenCalled();
  });

  it.each([
    ['the host refuses', { hostToken: refusing('unavailable') }],
    ['the host does not answer', { hostToken: refusing('timeout') }],
    ['the server does not take its word', { hostToken, signIn: refusing('wrong-credentials') }],
    ['there is no host', {}],
  ])('goes by the session of this window when %s', async (_when, change) => {
    const { begun } = begin({ ...change, session: resuming });
    expect(await begun).toEqual({ kind: 'signed-in', signedIn: amira });
  });

  it('asks the person when nothing else is left', async () => {
    const { begun } = begin({ hostToken: refusing('unavailable') });
    expect(await begun).toEqual({ kind: 'form', environments });
  });

  it('asks the person who signed out, and nobody else', async () => {
    const asked = jest.fn(hostToken);
    const { begun, signIn, resume } = begin({ hostToken: asked, signedOut: true, session: resuming });
    expect((await begun).kind).toBe('form');
    expect(asked).not.toHaveBeenCalled();
    expect(signIn).not.toHaveBeenCalled();
    expect(resume).not.toHaveBeenCalled();
  });

  it('does not ask for a password because the server is out of reach', async () => {
    await expect(begin({ environments: refusing('network') }).begun).rejects.toMatchObject({
      code: 'network',
    });
    await expect(begin({ hostToken, signIn: refusing('timeout') }).begun).rejects.toMatchObject({
      code: 'timeout',
    });
  });
});

describe('what is remembered', () => {
  const memory = () => {
    const kept = new Map<string, string>();
    return {
      kept,
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
  };

  it('is the environment, and after signing out only that nobody wants to be signed in', () => {
    const store = memory();
    const remembered = new Remembered(() => store);
    remembered.signIn('paris');
    expect([remembered.environment(), remembered.signedOut()]).toEqual(['paris', false]);
    remembered.signOut();
    expect([remembered.environment(), remembered.signedOut()]).toEqual([undefined, true]);
    expect(store.kept.size).toBe(1);
    remembered.signIn('demo');
    expect(remembered.signedOut()).toBe(false);
  });

  it('is nothing where storage is denied, and nothing breaks', () => {
    const remembered = new Remembered(() => {
      throw new Error('SecurityError');
    });
    remembered.signIn('demo');
    remembered.signOut();
    expect([remembered.environment(), remembered.signedOut()]).toEqual([undefined, false]);
  });
});

describe('the token of the hub', () => {
  it('is doubted when it is wanted again before it was accepted, and the server is asked', async () => {
    const ask = jest.fn(() => Promise.reject(new AppError('unauthorized')));
    const watch = new TokenWatch(() => Promise.resolve('t1'), ask, log);
    await watch.token();
    watch.accepted();
    await watch.token();
    expect(ask).not.toHaveBeenCalled();
    await watch.token();
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('is not doubted when it is another one', async () => {
    const ask = jest.fn(() => Promise.resolve());
    const tokens = ['t1', 't2'];
    const watch = new TokenWatch(() => Promise.resolve(tokens.shift() ?? ''), ask, log);
    await watch.token();
    await watch.token();
    expect(ask).not.toHaveBeenCalled();
  });
});
