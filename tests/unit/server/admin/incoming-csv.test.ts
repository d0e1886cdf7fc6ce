import { adminGroupsSchema } from '../../../../shared/api/admin-groups-schema';
import { exportedSchema, importedSchema, type Imported } from '../../../../shared/api/admin-import-schema';
import { adminRightsListSchema } from '../../../../shared/api/admin-rights-schema';
import { BrowserWindow } from '../support/browser';
import { startTestServer, type TestServer } from '../support/test-server';

describe('hunt groups and rights of a file', () => {
  let server: TestServer;
  let page: BrowserWindow;
  let amira: string;

  beforeAll(async () => {
    server = await startTestServer();
    page = new BrowserWindow(server.origin);
    amira = (await page.signInByHost('amira')).token;
  });
  afterAll(() => server.dispose());

  const take = async (what: string, lines: readonly string[], apply = true): Promise<Imported> => {
    const body = { csv: lines.join('\r\n'), apply };
    return importedSchema.parse((await page.asked(`/api/admin/${what}/import`, amira, { body })).body);
  };
  const save = async (what: string): Promise<string> =>
    exportedSchema.parse((await page.asked(`/api/admin/${what}/export`, amira)).body).csv;
  const faults = ({ lines }: Imported) => lines.map(({ line, fault, detail }) => [line, fault, detail]);

  it('changes the groups that have the number, adds the others, and exports what it reads', async () => {
    const file = [
      'number,name,kind,ringSeconds,overflow,members,off,fixed',
      '8302,Sales,collective,20,,chloe|david,david,',
      '8310,Night,rotary,15,voicemail,Bruno|amira,,bruno',
    ];
    expect((await take('groups', file, false)).counts).toMatchObject({ added: 1, changed: 1, refused: 0 });
    expect((await take('groups', file)).applied).toBe(true);
    const { groups } = adminGroupsSchema.parse((await page.asked('/api/admin/groups', amira)).body);
    expect(groups.find(({ number }) => number === '8310')).toMatchObject({
      ...{ name: 'Night', kind: 'rotary', ringSeconds: 15, overflow: 'voicemail', configured: false },
      members: [
        { userName: 'bruno', on: true, mayChange: false },
        { userName: 'amira', on: true, mayChange: true },
      ],
    });
    const again = await take('groups', (await save('groups')).split('\r\n'));
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 3, refused: 0 });
  });

  it('does nothing where a line is refused, and says which and why', async () => {
    const refused = await take('groups', [
      'number,name,ringSeconds,overflow,members',
      '8320,Good,,,amira',
      '201,Taken,,,',
      '8321,Nobody,,,zoe',
      '8322,Help,,112,',
      '8323,Short,1,,',
      '8320,Again,,,',
      ',None,,,',
    ]);
    expect(refused.applied).toBe(false);
    expect(faults(refused).filter(([, fault]) => fault !== undefined)).toEqual([
      [3, 'number-taken', 'number'],
      [4, 'person-unknown', 'members'],
      [5, 'forward-refused', 'overflow'],
      [6, 'cell-bad', 'ringSeconds'],
      [7, 'twice', 'number'],
      [8, 'cell-missing', 'number'],
    ]);
    expect(await save('groups')).not.toContain('8320');
  });

  it('gives and takes rights, leaving what has no column', async () => {
    const taken = await take('rights', ['userName;forward;internalTwin', 'bruno;non;203', 'chloe;oui;']);
    expect(taken.counts).toMatchObject({ changed: 1, unchanged: 1 });
    const list = await page.asked('/api/admin/rights', amira);
    const { people } = adminRightsListSchema.parse(list.body);
    expect(people.find(({ userName }) => userName === 'bruno')).toMatchObject({
      ...{ forward: false, sendAll: true, internalTwin: '203' },
    });
    const again = await take('rights', (await save('rights')).split('\r\n'));
    expect(again.counts).toMatchObject({ changed: 0, unchanged: 4, refused: 0 });
    const refused = await take('rights', [
      'userName,forward,internalTwin,mobileTwin',
      'zoe,,,',
      'bruno,maybe,,',
      'chloe,,203,',
      'david,,,112',
    ]);
    expect(faults(refused)).toEqual([
      [2, 'person-unknown', 'userName'],
      [3, 'cell-bad', 'forward'],
      [4, 'forward-refused', 'internalTwin'],
      [5, 'forward-refused', 'mobileTwin'],
    ]);
  });

  it('is for administrators', async () => {
    const bruno = (await page.signInByHost('bruno')).token;
    for (const what of ['groups', 'rights']) {
      const body = { csv: 'number\r\n8330', apply: true };
      expect((await page.asked(`/api/admin/${what}/import`, bruno, { body })).status).toBe(403);
      expect((await page.asked(`/api/admin/${what}/export`, bruno)).status).toBe(403);
    }
  });
});
