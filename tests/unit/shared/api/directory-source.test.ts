import { DirectorySource } from '../../../../shared/api/directory-source';
import type { DirectoryPage } from '../../../../shared/api/directory-schema';
import type { DirectoryQuery } from '../../../../shared/api/api-client';
import type { Contact } from '../../../../shared/contacts/contact';
import { AppError } from '../../../../shared/errors/app-error';

const contact = (id: string, displayName: string): Contact => ({
  id,
  origin: 'directory',
  displayName,
  numbers: [{ kind: 'work', number: `2${id}` }],
});
const people = [contact('01', 'Amira Haddad'), contact('02', 'Bruno Keller'), contact('03', 'Chloé Martin')];

class PagedDirectory {
  asked = 0;
  broken = false;
  people: readonly Contact[] = people;

  directory({ cursor = '0' }: DirectoryQuery = {}): Promise<DirectoryPage> {
    this.asked += 1;
    if (this.broken) return Promise.reject(new AppError('network'));
    const start = Number(cursor);
    const more = start + 2 < this.people.length;
    return Promise.resolve({
      contacts: this.people.slice(start, start + 2),
      ...(more ? { cursor: String(start + 2) } : {}),
    });
  }
}

describe('the directory as a source of contacts', () => {
  let server: PagedDirectory;
  let source: DirectorySource;
  beforeEach(() => {
    server = new PagedDirectory();
    source = new DirectorySource(server);
  });
  const names = (contacts: readonly Contact[]) => contacts.map(({ displayName }) => displayName);

  it('is loaded whole, once, whoever asks first', async () => {
    const [listed, found] = await Promise.all([source.list(), source.search('chloe', 5)]);
    expect(listed).toEqual(people);
    expect(names(found)).toEqual(['Chloé Martin']);
    expect(names(await source.search(' ', 2))).toEqual(['Amira Haddad', 'Bruno Keller']);
    expect(server.asked).toBe(2);
  });

  it('is tried again after a failure', async () => {
    server.broken = true;
    await expect(source.list()).rejects.toMatchObject({ code: 'network' });
    server.broken = false;
    expect(await source.list()).toHaveLength(3);
  });

  it('keeps what it has until a refresh has succeeded, and tells who watches', async () => {
    let told = 0;
    const stop = source.watch(() => (told += 1));
    await source.list();
    server.broken = true;
    await expect(source.refresh()).rejects.toMatchObject({ code: 'network' });
    expect(await source.list()).toHaveLength(3);
    server.broken = false;
    server.people = people.slice(0, 1);
    await source.refresh();
    expect(names(await source.list())).toEqual(['Amira Haddad']);
    expect(told).toBe(1);
    stop();
    await source.refresh();
    expect(told).toBe(1);
  });

  it('ends the wait of who has lost interest, not that of others', async () => {
    const controller = new AbortController();
    const [lost, kept] = [source.list(controller.signal), source.list()];
    controller.abort();
    await expect(lost).rejects.toMatchObject({ name: 'AbortError' });
    expect(await kept).toHaveLength(3);
  });
});
