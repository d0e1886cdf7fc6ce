import type { SignedIn } from '../../../../shared/api/session-keeper';
import type { EnvironmentInfo } from '../../../../shared/api/session-schema';
import { AppError } from '../../../../shared/errors/app-error';
import type { ErrorCode } from '../../../../shared/errors/error-code';
import { beginSession, type BeginSessionOptions } from '../../../../shared/sign-in/begin-session';

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
    preferred: 'paris',
    quiet: () => [],
    signedOut: false,
    ...change,
    session: { signIn, resume },
  });
  return { begun, signIn, resume };
}
const resuming = { signIn: refusing('internal'), resume: () => Promise.resolve(amira) };
const vouched = ({ id }: EnvironmentInfo) => [
  () => Promise.resolve({ environment: id, hostToken: 'vouched' }),
];

describe('beginning', () => {
  it('goes first by whoever vouches, in the environment of last time', async () => {
    const { begun, signIn, resume } = begin({ quiet: vouched });
    expect((await begun).kind).toBe('signed-in');
    expect(signIn).toHaveBeenCalledWith({ environment: 'paris', hostToken: 'vouched' });
    expect(resume).not.toHaveBeenCalled();
  });

  it.each([
    ['the host refuses', { quiet: () => [refusing('unavailable')] }],
    ['the host does not answer', { quiet: () => [refusing('timeout')] }],
    ['the server does not take its word', { quiet: vouched, signIn: refusing('wrong-credentials') }],
    ['there is no host', {}],
  ])('goes by the session of this window when %s', async (_when, change) => {
    const { begun } = begin({ ...change, session: resuming });
    expect(await begun).toEqual({ kind: 'signed-in', signedIn: amira });
  });

  it('asks the person when nothing else is left, and says why nobody was let in', async () => {
    const { begun } = begin({ quiet: vouched, signIn: refusing('unknown-account') });
    expect(await begun).toEqual({ kind: 'form', environments, refusal: 'unknown-account' });
  });

  it('signs nobody in to an environment that nobody has chosen, unless there is but one', async () => {
    const { begun, signIn } = begin({ quiet: vouched, preferred: undefined });
    expect((await begun).kind).toBe('form');
    expect(signIn).not.toHaveBeenCalled();
    const [demo] = environments;
    const only = begin({
      quiet: vouched,
      preferred: undefined,
      environments: () => Promise.resolve(demo ? [demo] : []),
    });
    expect((await only.begun).kind).toBe('signed-in');
    expect(only.signIn).toHaveBeenCalledWith({ environment: 'demo', hostToken: 'vouched' });
  });

  it('asks the person who signed out, and nobody else', async () => {
    const quiet = jest.fn(vouched);
    const { begun, signIn, resume } = begin({ quiet, signedOut: true, session: resuming });
    expect((await begun).kind).toBe('form');
    expect(quiet).not.toHaveBeenCalled();
    expect(signIn).not.toHaveBeenCalled();
    expect(resume).not.toHaveBeenCalled();
  });

  it('does not ask for a password because the server is out of reach', async () => {
    await expect(begin({ environments: refusing('network') }).begun).rejects.toMatchObject({
      code: 'network',
    });
    await expect(begin({ quiet: vouched, signIn: refusing('timeout') }).begun).rejects.toMatchObject({
      code: 'timeout',
    });
  });
});
