/** @jest-environment jsdom */
import type { Contact } from '../../../../../shared/contacts/contact';
import { AppError } from '../../../../../shared/errors/app-error';
import { IndexedDbCache } from '../../../../../shared/ui/people/indexed-db-cache';
import { handOverFavourites } from '../../../../../shared/ui/people/kept-favourites';
import { KeptLastNumbers } from '../../../../../shared/ui/people/kept-last-numbers';
import { OpenContact } from '../../../../../shared/ui/people/open-contact';
import { UserStorage } from '../../../../../shared/ui/people/user-storage';
import { quietLogger } from '../../../server/support/quiet-logger';

const denied = (): never => {
  throw new DOMException('denied', 'SecurityError');
};
const bruno: Contact = {
  id: 'demo:bruno',
  origin: 'directory',
  displayName: 'Bruno Keller',
  aliases: ['m365:b'],
  numbers: [
    { kind: 'work', number: '202' },
    { kind: 'mobile', number: '+33639980102' },
  ],
};
const storage = (user = 'amira') => new UserStorage(() => localStorage, user);

afterEach(() => {
  localStorage.clear();
});

describe('what is kept of contacts', () => {
  it('is there after a reload, for the same user only', () => {
    new KeptLastNumbers(storage()).used(bruno, '+33639980102');
    expect(new KeptLastNumbers(storage()).of(bruno)).toBe('+33639980102');
    expect(new KeptLastNumbers(storage('david')).of(bruno)).toBeUndefined();
  });

  it('lasts as long as the page where storage is denied', () => {
    const numbers = new KeptLastNumbers(new UserStorage(denied, 'amira'));
    numbers.used(bruno, '+33639980102');
    expect(numbers.of(bruno)).toBe('+33639980102');
    expect(() => {
      numbers.forget();
    }).not.toThrow();
  });

  it.each(['not json', '{"a":1}', '[1]', 'null'])('is nothing where %s was kept', (text) => {
    localStorage.setItem('teams.user.amira.last-numbers', text);
    expect(new KeptLastNumbers(storage()).of(bruno)).toBeUndefined();
  });

  it('knows the number used last by any id, and only where there is a choice', () => {
    const numbers = new KeptLastNumbers(storage());
    numbers.used({ ...bruno, id: 'm365:b', aliases: [] }, '202');
    expect(numbers.of(bruno)).toBe('202');
    numbers.used({ ...bruno, id: 'x', numbers: [{ kind: 'work', number: '7' }] }, '7');
    expect(numbers.of({ ...bruno, id: 'x', aliases: [] })).toBeUndefined();
  });
});

describe('favourites that a browser kept', () => {
  const KEPT = 'teams.user.amira.favourites';
  const adopt = jest.fn<Promise<void>, [readonly string[]]>();
  beforeEach(() => {
    adopt.mockReset().mockResolvedValue();
  });

  it('are handed over once, and forgotten when the server has them', async () => {
    localStorage.setItem(KEPT, '["demo:bruno","m365:z"]');
    await handOverFavourites(storage(), { adopt }, quietLogger);
    await handOverFavourites(storage(), { adopt }, quietLogger);
    expect(adopt.mock.calls).toEqual([[['demo:bruno', 'm365:z']]]);
    expect(localStorage.getItem(KEPT)).toBeNull();
  });

  it('stay while the server cannot be reached', async () => {
    localStorage.setItem(KEPT, '["demo:bruno"]');
    adopt.mockRejectedValueOnce(new AppError('network'));
    await handOverFavourites(storage(), { adopt }, quietLogger);
    await handOverFavourites(storage(), { adopt }, quietLogger);
    expect(adopt).toHaveBeenCalledTimes(2);
    expect(localStorage.getItem(KEPT)).toBeNull();
  });

  it.each(['not json', '{"a":1}', '[1]', 'null', '[]'])('are none where %s was kept', async (text) => {
    localStorage.setItem(KEPT, text);
    await handOverFavourites(storage(), { adopt }, quietLogger);
    expect(adopt).not.toHaveBeenCalled();
  });
});

it.each([
  ['there is none', denied],
  ['it refuses to open', () => ({ open: denied }) as unknown as IDBFactory],
] as const)('remembers answers while the page lives where %s', async (_, factory) => {
  const cache = new IndexedDbCache(factory, 'amira');
  await cache.put('people', { at: 1 });
  await expect(cache.get('people')).resolves.toEqual({ at: 1 });
  await cache.clear();
  await expect(cache.get('people')).resolves.toBeUndefined();
});

it.each([
  ['contact/demo:bruno', 'demo:bruno'],
  ['contact/m365%3Ab', 'm365:b'],
  ['contact/%', '%'],
  ['contact/', undefined],
  ['dialpad', undefined],
  [undefined, undefined],
] as const)('reads the link %j', (subPage, id) => {
  expect(new OpenContact(subPage).current()).toBe(id);
});
