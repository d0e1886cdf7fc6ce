import { accountMemory } from '../../../../outlook-addin/session/account-memory';
import type { Access } from '../../../../outlook-addin/session/open-access';
import { quietSession } from '../../../../outlook-addin/session/quiet-session';
import { AppError } from '../../../../shared/errors/app-error';

const demo = { id: 'demo', name: 'Demo', signIn: 'credentials' };
const amira = { environment: 'demo', user: { id: 'u1' } };

function accessOf(parts: { held?: boolean; resumed?: boolean; signedOut?: boolean; vouched?: boolean } = {}) {
  const signIn = jest.fn(() => Promise.resolve(amira));
  const resume = jest.fn(() => Promise.resolve(parts.resumed ? amira : undefined));
  const remember = jest.fn();
  const access = {
    session: { current: () => (parts.held ? amira : undefined), resume, signIn },
    remembered: {
      signedOut: () => parts.signedOut ?? false,
      environment: () => undefined,
      signIn: remember,
    },
    environments: () => Promise.resolve([demo]),
    waysIn: {
      quiet: () =>
        parts.vouched
          ? [() => Promise.resolve({ environment: 'demo', hostToken: 'word' })]
          : [() => Promise.reject(new AppError('unavailable'))],
    },
  };
  return { access: access as unknown as Access, signIn, resume, remember };
}

describe('the session of a function', () => {
  it('is the one that is held, else the one that was left, and nobody is asked', async () => {
    const held = accessOf({ held: true });
    await quietSession(held.access);
    expect(held.resume).not.toHaveBeenCalled();
    const left = accessOf({ resumed: true, vouched: true });
    await quietSession(left.access);
    expect(left.signIn).not.toHaveBeenCalled();
  });

  it('is begun by Outlook’s word where none was left', async () => {
    const { access, signIn, remember } = accessOf({ vouched: true });
    await quietSession(access);
    expect(signIn).toHaveBeenCalledWith({ environment: 'demo', hostToken: 'word' });
    expect(remember).toHaveBeenCalledWith('demo');
  });

  it.each([
    ['nobody vouches', accessOf()],
    ['the person signed out here', accessOf({ signedOut: true, resumed: true, vouched: true })],
  ])('is none where %s', async (_, { access }) => {
    await expect(quietSession(access)).rejects.toMatchObject({ code: 'unauthorized' });
  });
});

it('what is remembered for one account of Outlook is not that of another', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const own = accountMemory(() => storage, 'amira@example.test')();
  const other = accountMemory(() => storage, 'bruno@example.test')();
  own.setItem('window.outlook', 'a');
  expect([own.getItem('window.outlook'), other.getItem('window.outlook')]).toEqual(['a', null]);
  own.removeItem('window.outlook');
  expect(kept.size).toBe(0);
});
