import { Discovery, type DiscoveryOptions } from '../../../server/discovery/discover';
import type { Outbound } from '../../../server/outbound/outbound';
import { isPublicAddress } from '../../../server/outbound/public-address';
import { AppError, errorCodeOf } from '../../../shared/errors/app-error';
import type { EnvironmentInfo } from '../../../shared/api/session-schema';
import { quietLogger } from './support/quiet-logger';

const own: EnvironmentInfo = { id: 'own', name: 'Own', signIn: 'credentials' };
const paris = { id: 'paris', name: 'Paris', signIn: 'oauth' };
const document = (environments: unknown, servers: unknown = []) => JSON.stringify({ environments, servers });

/** Servers by address; others answer 404. What was asked is listed. */
class Internet {
  readonly asked: string[] = [];
  constructor(
    private readonly pages: Readonly<Record<string, string | AppError | { readonly to: string }>>,
  ) {}
  readonly outbound: Outbound = ({ url }) => {
    this.asked.push(url);
    const page = this.pages[url];
    if (page instanceof AppError) return Promise.reject(page);
    if (page === undefined) return Promise.resolve({ status: 404, text: '' });
    if (typeof page === 'object') return Promise.resolve({ status: 302, location: page.to, text: '' });
    return Promise.resolve({ status: 200, text: page });
  };
}

const noRecord = Object.assign(new Error('no record'), { code: 'ENODATA' });
const nothing = { resolveSrv: () => Promise.reject(noRecord), resolveTxt: () => Promise.reject(noRecord) };
const at = (host: string): string => `https://${host}/.well-known/calling-suite.json`;

function discovery(internet: Internet, more: Partial<DiscoveryOptions> = {}): Discovery {
  return new Discovery({
    own: () => ({ origin: 'https://calls.example.com', environments: [own] }),
    serversOf: () => [],
    services: [],
    privateAddresses: false,
    resolver: nothing,
    outbound: internet.outbound,
    log: quietLogger,
    ...more,
  });
}

describe('finding an environment', () => {
  const email = 'ada@example.org';

  it('asks the servers a domain names in DNS, the most wanted first', async () => {
    const internet = new Internet({ [at('two.example.org:8443')]: document([paris]) });
    const record = { port: 443, weight: 0 };
    const resolver = {
      resolveSrv: (name: string) =>
        name === '_calling-suite._tcp.example.org'
          ? Promise.resolve([
              { ...record, name: 'three.example.org', priority: 20 },
              { ...record, name: 'two.example.org.', port: 8443, priority: 10 },
              { ...record, name: '.', priority: 1 },
            ])
          : Promise.reject(noRecord),
      resolveTxt: () => Promise.resolve([['v=spf1'], ['calling-suite=', 'https://four.example.org/path']]),
    };
    const found = await discovery(internet, { resolver }).find({ email: ' Ada@Example.ORG ' });
    expect(found).toEqual([{ ...paris, url: 'https://two.example.org:8443' }]);
    expect(internet.asked).toEqual([
      at('example.org'),
      at('two.example.org:8443'),
      at('three.example.org'),
      at('four.example.org'),
    ]);
    expect(internet.asked.join()).not.toContain('ada');
  });

  it('else reads what stands on the web server of the domain, be it environments or servers', async () => {
    const listed = new Internet({
      [at('example.org')]: document([{ ...paris, url: 'https://calls.example.net' }]),
    });
    expect(await discovery(listed).find({ email })).toEqual([{ ...paris, url: 'https://calls.example.net' }]);
    const pointed = new Internet({
      [at('example.org')]: document([], ['https://calls.example.net']),
      [at('calls.example.net')]: document([paris]),
    });
    expect(await discovery(pointed).find({ email })).toEqual([
      { ...paris, url: 'https://calls.example.net' },
    ]);
  });

  it('else asks the services, telling them the domain alone', async () => {
    const internet = new Internet({
      [`${at('find.example.com')}?domain=example.org`]: document(
        [],
        ['https://calls.example.com', 'http://plain.example'],
      ),
    });
    const found = await discovery(internet, { services: ['https://find.example.com'] }).find({ email });
    expect(found).toEqual([own]);
  });

  it('knows the domains of the configuration, and itself, without asking anybody', async () => {
    const internet = new Internet({});
    const known = discovery(internet, {
      serversOf: (domain) => (domain === 'example.org' ? ['https://calls.example.com'] : []),
    });
    expect(await known.find({ email })).toEqual([own]);
    expect(await known.find({ address: 'calls.example.com' })).toEqual([own]);
    expect(await known.find({ address: 'http://localhost:3000/teams/' }, 'http://localhost:3000')).toEqual([
      own,
    ]);
    expect(internet.asked).toEqual([]);
  });

  it('finds a server by its address, over one redirection', async () => {
    const internet = new Internet({
      [at('old.example.net')]: { to: at('new.example.net') },
      [at('new.example.net')]: document([paris]),
    });
    const found = await discovery(internet).find({ address: 'https://old.example.net/teams/?x=1' });
    expect(found).toEqual([{ ...paris, url: 'https://new.example.net' }]);
  });

  it('finds nothing, and says so, where there is nothing', async () => {
    expect(await discovery(new Internet({})).find({ email })).toEqual([]);
    const broken = new Internet({ [at('example.org')]: '{"environments":[{"id":"<b>"}]}' });
    expect(await discovery(broken).find({ email })).toEqual([]);
    const failing = new Internet({ [at('example.org')]: new AppError('provider-unavailable') });
    expect(await discovery(failing).find({ email })).toEqual([]);
  });

  it('says that a server is not to be trusted rather than that there is none', async () => {
    const internet = new Internet({ [at('example.org')]: new AppError('certificate-untrusted') });
    const code = await discovery(internet)
      .find({ email })
      .then(() => 'found', errorCodeOf);
    expect(code).toBe('certificate-untrusted');
  });

  it.each([
    ['an address of ours', 'https://127.0.0.1'],
    ['an address of our network', 'https://10.1.2.3:8443'],
    ['one of IPv6', 'https://[fd00::1]'],
    ['one of IPv4 inside', 'https://[::ffff:192.168.0.1]'],
    ['one in another notation', 'https://0x7f000001'],
    ['the metadata of a cloud', 'https://169.254.169.254/latest'],
    ['plain http', 'http://calls.example.net'],
    ['a file', 'file:///etc/passwd'],
    ['a name and password', 'https://user:secret@calls.example.net'],
  ])('never asks %s', async (_name, address) => {
    const direct = new Internet({});
    await discovery(direct).find({ address });
    const redirected = new Internet({ [at('example.org')]: { to: address } });
    await discovery(redirected).find({ email });
    const listed = new Internet({ [at('example.org')]: document([], [address]) });
    await discovery(listed).find({ email });
    const told = new Internet({ [at('example.org')]: document([{ ...paris, url: address }]) });
    const found = await discovery(told).find({ email });
    expect(found).toEqual([]);
    const asked = [...direct.asked, ...redirected.asked, ...listed.asked, ...told.asked];
    for (const url of asked) expect(url).toMatch(/^https:\/\/(example\.org|calls\.example\.net)\//);
    expect(asked.join()).not.toContain('secret');
  });

  it('may ask servers of the intranet where the configuration says so', async () => {
    const internet = new Internet({ [at('10.1.2.3')]: document([paris]) });
    const inside = discovery(internet, { privateAddresses: true });
    expect(await inside.find({ address: 'https://10.1.2.3' })).toEqual([
      { ...paris, url: 'https://10.1.2.3' },
    ]);
  });

  it.each([
    'ada',
    'ada@',
    '@example.org',
    'ada@example',
    'a b@example.org',
    'a@b@example.org',
    `${'a'.repeat(70)}@x.org`,
  ])('takes no address of mail that is none: %s', async (wrong) => {
    const code = await discovery(new Internet({}))
      .find({ email: wrong })
      .then(() => 'found', errorCodeOf);
    expect(code).toBe('invalid-input');
  });

  it('does not wait for ever for a name server', async () => {
    const never = new Promise<never>(() => undefined);
    const resolver = { resolveSrv: () => never, resolveTxt: () => never };
    jest.useFakeTimers();
    try {
      const search = discovery(new Internet({}), { resolver }).find({ email });
      await jest.advanceTimersByTimeAsync(3_000);
      expect(await search).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });
});

it.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['172.31.255.255', false],
  ['172.32.0.0', true],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['224.0.0.1', false],
  ['::1', false],
  ['fe80::1', false],
  ['64:ff9b::a00:1', false],
  ['2002:a00:1::', false],
  ['example.org', false],
])('the address %s is public: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});
