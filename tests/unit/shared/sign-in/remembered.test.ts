import { Remembered } from '../../../../shared/sign-in/remembered';

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
    const remembered = new Remembered('teams', () => store);
    remembered.signIn('paris');
    expect([remembered.environment(), remembered.signedOut()]).toEqual(['paris', false]);
    remembered.signOut();
    expect([remembered.environment(), remembered.signedOut()]).toEqual([undefined, true]);
    expect(store.kept.size).toBe(1);
    remembered.signIn('demo');
    expect(remembered.signedOut()).toBe(false);
  });

  it('is also where another server is that the person has chosen', () => {
    const store = memory();
    const remembered = new Remembered('teams', () => store);
    remembered.goElsewhere({ environment: 'lyon', url: 'https://lyon.example' });
    expect(remembered.elsewhere()).toEqual({ environment: 'lyon', url: 'https://lyon.example' });
    expect(remembered.environment()).toBeUndefined();
    remembered.signIn('demo');
    expect(remembered.elsewhere()).toBeUndefined();
    remembered.goElsewhere({ environment: 'lyon', url: 'https://lyon.example' });
    remembered.signOut();
    expect(store.kept.size).toBe(1);
  });

  it('is nothing where storage is denied, and nothing breaks', () => {
    const remembered = new Remembered('teams', () => {
      throw new Error('SecurityError');
    });
    remembered.signIn('demo');
    remembered.signOut();
    expect([remembered.environment(), remembered.signedOut()]).toEqual([undefined, false]);
  });
});
