import { existsSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Account } from '../../../../server/config/config';
import { snapshotFile } from '../../../../server/store/open-embedded';
import { openStore, type Store } from '../../../../server/store/open-store';
import { freshDataDirectory, removeDirectory } from '../support/data-directories';
import { quietLogger } from '../support/quiet-logger';
import { storeThread } from '../support/store-thread';

const account: Account = {
  userName: 'ada',
  displayName: 'Ada Lovelace',
  extension: '4001',
  role: 'administrator',
  passwordHash: 'hash',
};

describe('the embedded store', () => {
  let dataDir: string;
  let store: Store | undefined;

  beforeEach(async () => {
    dataDir = await freshDataDirectory();
  });
  afterEach(async () => {
    await store?.close();
    removeDirectory(dataDir);
  });
  const open = async (): Promise<Store> => {
    store = await openStore({ dataDir, workerFile: storeThread, log: quietLogger });
    return store;
  };
  const reopen = async (): Promise<Store> => {
    await store?.close();
    return open();
  };

  it('keeps users, sessions with their times as numbers, and directory entries', async () => {
    const first = await open();
    const [ada] = await first.users.replaceAll('office', [account]);
    const session = {
      id: '0b0b0b0b-0000-4000-8000-000000000000',
      userId: ada?.id ?? '',
      refreshHash: 'a'.repeat(64),
      rotatedAt: 1_700_000_000_000,
      createdAt: 1_700_000_000_000,
      expiresAt: 1_800_000_000_000,
    };
    await first.sessions.add(session);
    const contact = {
      id: 'c1',
      origin: 'directory',
      displayName: 'Zoé',
      numbers: [{ kind: 'work', number: '1' }],
    } as const;
    const before = { ...contact, id: 'c2', displayName: 'Élan' };
    await first.directory.apply('office', 'administered', { put: [contact, before], remove: [] });

    const second = await reopen();
    expect(await second.users.replaceAll('office', [account])).toEqual([ada]);
    expect(await second.sessions.find(session.id)).toEqual({
      ...session,
      previousHash: undefined,
      revokedAt: undefined,
    });
    expect(await second.directory.list('office', 'administered')).toEqual([contact, before]);
    expect(await second.directory.list('elsewhere', 'administered')).toEqual([]);
    await second.directory.apply('office', 'administered', {
      put: [{ ...before, displayName: 'Elan' }],
      remove: ['c1'],
    });
    expect(await second.directory.list('office', 'administered')).toEqual([
      { ...before, displayName: 'Elan' },
    ]);
    expect(await second.directory.list('office', 'ldap')).toEqual([]);
  });

  it('keeps what people chose to be shown as, the last of it', async () => {
    const first = await open();
    const [ada] = await first.users.replaceAll('office', [account]);
    const userId = ada?.id ?? '';
    await first.presences.put({ userId, choice: 'away', note: 'Lunch' });
    await first.presences.put({ userId, choice: 'do-not-disturb', note: '' });
    const second = await reopen();
    expect(await second.presences.all()).toEqual([{ userId, choice: 'do-not-disturb', note: '' }]);
  });

  it('rotates a session once, however many ask, and never an ended one', async () => {
    const { users, sessions } = await open();
    const [ada] = await users.replaceAll('office', [account]);
    const id = '0b0b0b0b-0000-4000-8000-000000000001';
    await sessions.add({
      id,
      userId: ada?.id ?? '',
      refreshHash: 'one',
      rotatedAt: 1,
      createdAt: 1,
      expiresAt: 2,
    });
    const rotate = (from: string, to: string) => sessions.rotate({ id, from, to, now: 5, expiresAt: 9 });
    expect((await Promise.all([rotate('one', 'two'), rotate('one', 'three')])).sort()).toEqual([false, true]);
    await sessions.revoke(id, 6);
    expect(await rotate('two', 'four')).toBe(false);
    expect(await sessions.prune(7)).toBe(1);
    expect(await sessions.find(id)).toBeUndefined();
  });

  it('takes back nothing of a transaction that failed', async () => {
    const { users } = await open();
    await users.replaceAll('office', [account]);
    const broken = { ...account, displayName: undefined } as unknown as Account;
    await expect(users.replaceAll('office', [broken])).rejects.toThrow('display_name');
    expect(await users.replaceAll('office', [account])).toMatchObject([{ displayName: 'Ada Lovelace' }]);
  });

  it('dumps itself when something has changed, and only then', async () => {
    rmSync(snapshotFile(dataDir));
    const { backUp, users } = await open();
    await backUp();
    expect(existsSync(snapshotFile(dataDir))).toBe(false);
    await users.replaceAll('office', [account]);
    await backUp();
    expect(existsSync(snapshotFile(dataDir))).toBe(true);
  });

  it.each([
    [
      'was damaged',
      (database: string) => {
        truncateSync(join(database, 'global/pg_control'), 10);
      },
    ],
    [
      'was lost',
      (database: string) => {
        rmSync(database, { recursive: true });
      },
    ],
    [
      'was emptied',
      (database: string) => {
        rmSync(join(database, 'PG_VERSION'));
      },
    ],
  ])('comes back from its snapshot when the database %s', async (_name, damage) => {
    const first = await open();
    const kept = {
      id: 'c1',
      origin: 'directory',
      displayName: 'Taxi',
      numbers: [{ kind: 'work', number: '1' }],
    } as const;
    await first.directory.apply('office', 'administered', { put: [kept], remove: [] });
    await first.backUp();
    await first.close();
    damage(join(dataDir, 'database'));
    const { directory } = await open();
    expect(await directory.list('office', 'administered')).toEqual([kept]);
  });

  it('says so when there is no snapshot either', async () => {
    rmSync(snapshotFile(dataDir), { force: true });
    truncateSync(join(dataDir, 'database/global/pg_control'), 10);
    await expect(open()).rejects.toThrow('cannot be opened');
    writeFileSync(snapshotFile(dataDir), 'not a dump');
    await expect(open()).rejects.toThrow('Neither the database');
    store = undefined;
    expect(readdirSync(dataDir)).toContain('database.snapshot');
  });
});
