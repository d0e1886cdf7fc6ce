import type { Contact } from '../../../../shared/contacts/contact';
import { DirectorySource } from '../../../../shared/api/directory-source';
import { Directory } from '../../../../server/directory/directory';
import { eventually } from '../../../support/eventually';

const contact = (id: string, displayName: string): Contact => ({
  id,
  origin: 'directory',
  displayName,
  numbers: [{ kind: 'work', number: '1' }],
});
const names = (contacts: readonly Contact[]) => contacts.map(({ displayName }) => displayName);

describe('a directory that changes while it is read', () => {
  it('is one list of all its sources, each replaced by itself', () => {
    const directory = new Directory([contact('b', 'Bruno'), contact('d', 'David')]);
    const before = directory.revision;
    directory.replace('users', [contact('é', 'Émile'), contact('a', 'Amira')]);
    expect(directory.revision).toBeGreaterThan(before);
    expect(names(directory.page(undefined, 10).contacts)).toEqual(['Amira', 'Bruno', 'David', 'Émile']);
    directory.replace('users', [contact('c', 'Chloé')]);
    expect(names(directory.page(undefined, 10).contacts)).toEqual(['Bruno', 'Chloé', 'David']);
    expect(names(directory.search('chloe', 5).contacts)).toEqual(['Chloé']);
  });

  it('goes on where a reader was, though the last one read has gone', () => {
    const directory = new Directory(['a', 'b', 'c', 'd'].map((one) => contact(one, one)));
    const { cursor } = directory.page(undefined, 2);
    directory.replace(
      'configured',
      ['a', 'c', 'd'].map((one) => contact(one, one)),
    );
    expect(names(directory.page(cursor, 2).contacts)).toEqual(['c', 'd']);
  });

  it('of a hundred thousand takes up one person more in a moment', () => {
    const many = Array.from({ length: 100_000 }, (_, n) => contact(`m${String(n)}`, `Person ${String(n)}`));
    const directory = new Directory(many);
    directory.search('person 99999', 5);
    const begun = performance.now();
    directory.replace('users', [contact('z', 'Zoé')]);
    expect(names(directory.search('zoe', 5).contacts)).toEqual(['Zoé']);
    expect(directory.page(undefined, 1000).contacts).toHaveLength(1000);
    // Making all of it anew takes seconds.
    expect(performance.now() - begun).toBeLessThan(500);
  });

  it('is loaded anew by a page that has an older one, and by no other', async () => {
    const directory = new Directory([contact('a', 'Amira')]);
    let asked = 0;
    const source = new DirectorySource({
      directory: ({ cursor } = {}) => {
        asked += 1;
        return Promise.resolve(directory.page(cursor, 1000));
      },
    });
    source.changed(directory.revision);
    expect(asked).toBe(0);
    expect(names(await source.list())).toEqual(['Amira']);
    source.changed(directory.revision);
    directory.replace('users', [contact('z', 'Zoé')]);
    source.changed(directory.revision);
    await eventually(
      'the new one is read',
      () => source.list(),
      (all) => all.length === 2,
    );
    expect(asked).toBe(2);
    source.close();
  });
});
