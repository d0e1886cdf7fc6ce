import { exportUsers } from '../../../../server/accounts/export-users';
import { importUsers } from '../../../../server/accounts/import-users';
import type { KnownUser } from '../../../../server/accounts/plan-users';
import { sipSecrets } from '../../../../server/accounts/sip-secrets';
import { UserBook } from '../../../../server/accounts/user-book';
import { sealOf } from '../../../../server/config/seal';
import { noPassword } from '../../../../server/sign-in/password-hash';
import { UserDirectory, type UserChange } from '../../../../server/sign-in/user-directory';
import type { AdministeredAccount } from '../../../../server/store/user-store';

const person = (userName: string, extension: string, over: Partial<KnownUser['user']> = {}): KnownUser => ({
  user: {
    id: `id-${userName}`,
    environment: 'office',
    userName,
    displayName: userName.toUpperCase(),
    extension,
    role: 'user',
    passwordHash: 'hash',
    email: undefined,
    title: undefined,
    department: undefined,
    sip: undefined,
    source: 'administered',
    ...over,
  },
  active: true,
});

function setUp({ pbx = false, known = [] as readonly KnownUser[] } = {}) {
  const all = [
    person('root', '100', { role: 'administrator', source: 'configured' }),
    person('boss', '101', { role: 'administrator' }),
    person('ada', '201', { email: 'ada@example.test' }),
    person('bob', '202'),
    ...known,
  ];
  const users = new UserDirectory(all.filter(({ active }) => active).map(({ user }) => user));
  const key = Buffer.alloc(32, 1);
  const secrets = sipSecrets(sealOf({ token: key, hostToken: key, switch: key, sip: key }));
  const written: AdministeredAccount[] = [];
  const store = {
    put: (_environment: string, accounts: readonly AdministeredAccount[]) => {
      written.push(...accounts);
      return Promise.resolve([...accounts]);
    },
  };
  const rules = {
    reserved: (number: string) => number === '8001',
    namedByConfiguration: (name: string) => name === 'bob',
    pbx,
  };
  const book = new UserBook(all, { store, users, secrets, environment: 'office', rules });
  const changes: UserChange[] = [];
  users.onChanged((all) => changes.push(...all));
  const read = (csv: string, apply = false) =>
    importUsers({ book, csv, apply, by: 'boss', hash: (text) => Promise.resolve(`hash of ${text}`) });
  return { book, users, written, changes, read };
}

describe('a file of users', () => {
  it('adds, changes and leaves alone, and says so before anything is done', async () => {
    const { read, users, written } = setUp();
    const csv =
      'userName;displayName;extension;courriel;mot de passe\r\nada;ADA;201;ada@example.test;\r\nBOB;Robert;202;;\r\nzoe;Zoé Petit;205;zoe@example.test;long enough\r\n';
    const preview = await read(csv);
    expect(preview).toEqual({
      applied: false,
      counts: { added: 1, changed: 1, unchanged: 1, removed: 0, refused: 0 },
      lines: [
        { line: 4, outcome: 'added', name: 'Zoé Petit' },
        { line: 3, outcome: 'changed', name: 'Robert' },
        { line: 2, outcome: 'unchanged', name: 'ADA' },
      ],
    });
    expect(written).toEqual([]);
    expect((await read(csv, true)).applied).toBe(true);
    expect(users.findByName('zoe')).toMatchObject({ passwordHash: 'hash of long enough', role: 'user' });
    expect(users.findByExtension('202')?.displayName).toBe('Robert');
    expect((await read(csv.replace('long enough', ''))).counts.unchanged).toBe(3);
  });

  it('is applied whole or not at all', async () => {
    const { read, written, changes } = setUp();
    const answer = await read('userName,displayName,extension\r\nzoe,Zoé,205\r\nyan,Yan,201\r\n', true);
    expect(answer).toMatchObject({
      applied: false,
      lines: [
        { line: 3, outcome: 'refused', fault: 'extension-taken', detail: 'extension' },
        { line: 2, outcome: 'added' },
      ],
    });
    expect([written, changes]).toEqual([[], []]);
  });

  it('may exchange the extensions of two people', async () => {
    const { read, users, changes } = setUp();
    expect((await read('userName,extension\r\nada,202\r\nbob,201', true)).applied).toBe(true);
    expect([users.findByExtension('202')?.userName, users.findByExtension('201')?.userName]).toEqual([
      'ada',
      'bob',
    ]);
    expect(changes).toHaveLength(2);
  });

  it.each([
    ['no user name', ',Zoé,205', 'cell-missing', 'userName'],
    ['a user name with blanks', 'zoe petit,Zoé,205', 'cell-bad', 'userName'],
    ['no name', 'zoe,,205', 'cell-missing', 'displayName'],
    ['letters for an extension', 'zoe,Zoé,2O5', 'cell-bad', 'extension'],
    ['a control character', 'zoe,Zo\u0007é,205', 'cell-bad', 'displayName'],
    ['the number of a room', 'zoe,Zoé,8001', 'number-reserved', 'extension'],
    ['a user name that is an extension', '202,Zoé,205', 'number-reserved', 'userName'],
    ['somebody of the configuration', 'root,Root,100,user', 'configured', 'userName'],
    ['themselves without their role', 'boss,BOSS,101,user', 'own-account', 'userName'],
    ['a role nobody has', 'zoe,Zoé,205,king', 'cell-bad', 'role'],
    ['somebody the configuration needs, gone', 'bob,BOB,202,user,no', 'named-by-configuration', 'userName'],
    ['an address that is none', 'zoe,Zoé,205,user,yes,zoe', 'cell-bad', 'email'],
    ['a short password', 'zoe,Zoé,205,user,yes,,short', 'cell-bad', 'password'],
    ['a hash that is none', 'zoe,Zoé,205,user,yes,,,abc', 'cell-bad', 'passwordHash'],
    ['a PBX account without a PBX', 'zoe,Zoé,205,user,yes,,,,secret', 'sip-without-pbx', 'sip'],
    ['more cells than columns', 'zoe,Zoé,205,user,yes,,,,,more', 'cells-too-many', undefined],
  ])('is refused for a line with %s', async (_what, line, fault, detail) => {
    const head = 'userName,displayName,extension,role,active,email,password,passwordHash,sipPassword';
    const [first] = (await setUp().read(`${head}\r\n${line}`)).lines;
    expect(first).toMatchObject({ line: 2, outcome: 'refused', fault });
    expect(first?.detail).toBe(detail);
  });

  it('names nobody twice, and has a bound for passwords', async () => {
    const twice = await setUp().read('userName,displayName,extension\r\nzoe,Zoé,205\r\nzoe,Zoé,206');
    expect(twice.lines[0]).toMatchObject({ line: 3, fault: 'twice' });
    const rows = Array.from({ length: 101 }, (_, n) => `u${String(n)},U,${String(3000 + n)},long enough`);
    const many = await setUp().read(`userName,displayName,extension,password\r\n${rows.join('\r\n')}`);
    expect(many.lines[0]).toMatchObject({ line: 102, fault: 'passwords-too-many' });
  });

  it('exports nothing secret, and is unchanged when it is read again', async () => {
    const { book, read } = setUp();
    const csv = exportUsers(book.all, ';');
    expect(csv).not.toContain('hash');
    expect((await read(csv)).counts).toMatchObject({ unchanged: 4, refused: 0 });
  });

  it('of ten thousand users is planned in seconds', async () => {
    const rows = Array.from(
      { length: 9_996 },
      (_, n) => `u${String(n)},Person ${String(n)},${String(20_000 + n)}`,
    );
    const { read } = setUp();
    const begun = performance.now();
    const answer = await read(`userName,displayName,extension\r\n${rows.join('\r\n')}`, true);
    expect(answer).toMatchObject({ applied: true, counts: { added: 9_996 } });
    expect(performance.now() - begun).toBeLessThan(3000);
    expect((await read('userName,displayName,extension\r\nlast,Last,9')).lines[0]?.fault).toBe('too-many');
  });
});

describe('an account an administrator manages', () => {
  it('gives its name back to nobody but its owner, and nothing of the one before', async () => {
    const { book, users } = setUp();
    await book.carryOutOne({ userName: 'ada', edit: { active: false } }, 'boss');
    expect(users.findByName('ada')).toBeUndefined();
    const again = { userName: 'ada', edit: { displayName: 'Adam', extension: '209' }, fresh: true };
    const { user } = await book.carryOutOne(again, 'boss');
    expect(user).toMatchObject({ id: 'id-ada', displayName: 'Adam', passwordHash: noPassword });
    expect(user.email).toBeUndefined();
    await expect(book.carryOutOne(again, 'boss')).rejects.toMatchObject({ code: 'name-taken' });
  });

  it('of a PBX is not without its telephone, whose secret is kept sealed', async () => {
    const { book, users, written } = setUp({ pbx: true });
    const edit = { displayName: 'Zoé', extension: '205' };
    await expect(book.carryOutOne({ userName: 'zoe', edit }, 'boss')).rejects.toMatchObject({
      code: 'invalid-input',
    });
    await book.carryOutOne(
      { userName: 'zoe', edit: { ...edit, sip: { password: 'telephone secret' } } },
      'boss',
    );
    expect(users.findByName('zoe')?.sip).toEqual({ password: 'telephone secret' });
    expect(JSON.stringify(written)).not.toContain('telephone secret');
    const [kept] = written;
    const other = Buffer.alloc(32, 2);
    const elsewhere = sipSecrets(sealOf({ token: other, hostToken: other, switch: other, sip: other }));
    expect(kept && elsewhere.opened(kept).user.sip).toBeUndefined();
  });
});
