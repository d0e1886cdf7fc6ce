import '../support/patience';
import type { Contact } from '../../shared/contacts/contact';
import { Directory } from '../../server/directory/directory';
import { ldapSchema } from '../../server/directory/ldap/ldap-config';
import { ldapFailureOf } from '../../server/directory/ldap/ldap-failure';
import { LdapSource } from '../../server/directory/ldap/ldap-source';
import { readLdap } from '../../server/directory/ldap/read-ldap';
import type { DirectoryChange } from '../../server/store/directory-store';
import { quietLogger } from '../unit/server/support/quiet-logger';
import { base, OpenLdapServer, reader } from './support/open-ldap-server';

const COLLEAGUES = 1200;
const base64 = (text: string): string => Buffer.from(text).toString('base64');

function person(name: string, fields: readonly string[]): string {
  const head = [`dn: cn=${name},${base}`, 'objectClass: inetOrgPerson', `cn: ${name}`, 'sn: Test'];
  return [...head, ...fields].join('\n');
}

const ldif = [
  ...Array.from({ length: COLLEAGUES }, (_, n) =>
    person(`Colleague ${String(n)}`, [`telephoneNumber: ${String(4000 + n)}`]),
  ),
  person('Chloe', [
    `displayName:: ${base64('Chloé Petit')}`,
    'telephoneNumber: +33 (0)1 99 00 12 34',
    'telephoneNumber: 4999',
    'mobile: +33 6 39 98 00 01',
    'mail: chloe.petit@example.test',
    `title:: ${base64('Cheffe d’équipe')}`,
    'departmentNumber: Accueil',
  ]),
  person('Forger', [
    `displayName:: ${base64('Eve\r\nINVITE sip:x\u202e1')}`,
    'telephoneNumber: 4998',
    `title:: ${base64('x'.repeat(100_000))}`,
    `mail:: ${base64('eve@example.test')}`,
  ]),
  person('Mute', []),
  person('Words', ['telephoneNumber: ask at the desk']),
  `dn: ou=elsewhere,${base}\nobjectClass: referral\nobjectClass: extensibleObject\nou: elsewhere\nref: ldap://192.0.2.1/dc=elsewhere`,
].join('\n\n');

describe('a directory of the customer’s', () => {
  let server: OpenLdapServer;
  beforeAll(async () => {
    server = await OpenLdapServer.start(ldif);
  });
  afterAll(() => server.close());

  const configOf = (over: object = {}) =>
    ldapSchema.parse({
      url: `ldaps://127.0.0.1:${String(server.securePort)}`,
      bindDn: reader.dn,
      password: reader.password,
      base,
      filter: '(objectClass=inetOrgPerson)',
      pageSize: 250,
      ...over,
    });
  const read = (over: object = {}, authorities: string | undefined = server.certificate) => {
    const config = configOf(over);
    return readLdap({ config, environment: 'office', password: config.password, authorities });
  };
  const failureOf = (reading: Promise<unknown>) =>
    reading.then(
      () => 'none',
      (error: unknown) => ldapFailureOf(error),
    );

  it('is read whole, page by page, over ldaps:// and over ldap:// with STARTTLS', async () => {
    const [secure, upgraded] = await Promise.all([
      read(),
      read({ url: `ldap://127.0.0.1:${String(server.port)}` }),
    ]);
    expect(secure.contacts).toHaveLength(COLLEAGUES + 2);
    expect(secure.skipped).toBe(2);
    expect(upgraded).toEqual(secure);
    const chloe = secure.contacts.find(({ displayName }) => displayName === 'Chloé Petit');
    expect(chloe).toMatchObject({
      origin: 'directory',
      numbers: [
        { kind: 'work', number: '+33199001234' },
        { kind: 'work', number: '4999' },
        { kind: 'mobile', number: '+33639980001' },
      ],
      email: 'chloe.petit@example.test',
      title: 'Cheffe d’équipe',
      department: 'Accueil',
    });
  });

  it('forges nothing, however its entries are written', async () => {
    const { contacts } = await read({ filter: '(cn=Forger)' });
    expect(contacts).toMatchObject([{ displayName: 'Eve INVITE sip:x 1', numbers: [{ number: '4998' }] }]);
    expect(contacts[0]?.title).toBeUndefined();
  });

  it('says why it cannot be read, in a way an administrator can act on', async () => {
    const nobody = { bindDn: undefined, password: undefined };
    expect(await failureOf(readLdap({ config: configOf(), environment: 'office', password: 'x' }))).toBe(
      'certificate',
    );
    expect(await failureOf(read({ password: 'wrong' }))).toBe('credentials');
    expect(await failureOf(read({ base: 'dc=nowhere,dc=test' }))).toBe('base');
    expect(await failureOf(read({ ...nobody, pageSize: 499 }))).toBe('limit');
    expect(await failureOf(read({ url: 'ldaps://127.0.0.1:1' }))).toBe('unreachable');
    expect(await failureOf(read({ url: `ldaps://127.0.0.1:${String(server.port)}` }))).toBe('unreachable');
  });

  it('keeps what was read last when it fails, and tells of it', async () => {
    const directory = new Directory();
    const kept: DirectoryChange[] = [];
    let reading: () => ReturnType<typeof read> = () => read();
    const source = new LdapSource({
      store: {
        list: () => Promise.resolve<Contact[]>([]),
        apply: (_environment, _source, change) => {
          kept.push(change);
          return Promise.resolve();
        },
      },
      directory,
      environment: 'office',
      url: 'ldaps://directory.example.test',
      every: 60_000,
      read: () => reading(),
      log: quietLogger,
    });
    await source.start();
    await source.synchronise();
    expect(directory.search('petit', 5).contacts[0]?.displayName).toBe('Chloé Petit');
    const { revision } = directory;
    reading = () => read({ password: 'wrong' });
    await source.synchronise();
    expect(source.state()).toMatchObject({ running: false, failure: { code: 'credentials' } });
    expect(source.counts()).toEqual({ entries: COLLEAGUES + 2, failed: 1 });
    expect(directory.count('ldap')).toBe(COLLEAGUES + 2);
    reading = () => read();
    await source.synchronise();
    expect(source.state().failure).toBeUndefined();
    // The same again is no change: nobody has to read it.
    expect([directory.revision, kept.length]).toEqual([revision, 1]);
    source.close();
  });
});
