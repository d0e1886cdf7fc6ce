import { configSchema } from '../../../server/config/config';
import { startTestServer, testConfig } from './support/test-server';

const oauth = { kind: 'oauth', issuer: 'https://login.example', clientId: 'client' };
const company = (signIn: object) => ({
  publicUrl: 'https://calls.example.com',
  environments: [{ id: 'company', name: 'Company', signIn }],
});

describe('the configuration of sign-in', () => {
  it('fills in what most companies want', () => {
    const { environments } = testConfig(
      company({ ...oauth, audience: 'api://client', graph: {}, clientSecret: 's' }) as never,
    );
    expect(environments[0]?.signIn).toEqual({
      ...oauth,
      clientSecret: 's',
      scopes: ['openid', 'profile', 'email'],
      claim: 'preferred_username',
      audience: ['api://client'],
      nested: false,
      hostTokens: false,
      graph: { url: 'https://graph.microsoft.com/v1.0', scopes: ['https://graph.microsoft.com/.default'] },
    });
    expect(testConfig().environment.signIn).toEqual({ kind: 'credentials' });
  });

  it.each<[string, object, string]>([
    ['an unknown kind', company({ kind: 'saml' }), 'environments.0.signIn.kind'],
    ['a misspelt name', company({ ...oauth, clientid: 'x' }), 'environments.0.signIn'],
    [
      'a provider over plain http',
      company({ ...oauth, issuer: 'http://login.example' }),
      'environments.0.signIn.issuer',
    ],
    ['scopes without openid', company({ ...oauth, scopes: ['email'] }), 'environments.0.signIn.scopes'],
    ['two scopes in one', company({ ...oauth, scopes: ['openid email'] }), 'environments.0.signIn.scopes.0'],
    [
      'every tenant of Entra ID',
      company({ ...oauth, issuer: 'https://login.microsoftonline.com/common/v2.0' }),
      'environments.0.signIn.tenants',
    ],
    ['Graph without a secret', company({ ...oauth, graph: {} }), 'environments.0.signIn.clientSecret'],
    [
      'a network that is none',
      company({ kind: 'none', user: 'x', networks: ['10.0.0.0/33'] }),
      'environments.0.signIn.networks.0',
    ],
    ['no way back', { ...company(oauth), publicUrl: undefined }, 'publicUrl'],
    [
      'two environments of one name',
      { environments: [{ id: 'demo', name: 'Twin', signIn: { kind: 'credentials' } }] },
      'environments.0.id',
    ],
    [
      'a service over plain http',
      { discovery: { services: ['http://find.example.com'] } },
      'discovery.services.0',
    ],
    [
      'a mail domain in capitals',
      { discovery: { domains: { 'Example.com': ['https://x.example'] } } },
      'discovery.domains.Example.com',
    ],
  ])('names the place of %s', (_name, config, place) => {
    const parsed = configSchema.safeParse(config);
    expect(parsed.error?.issues.map(({ path }) => path.map(String).join('.'))).toContain(place);
  });

  it('must name somebody where everybody is let in', async () => {
    const config = testConfig({
      environments: [{ id: 'lobby', name: 'Lobby', signIn: { kind: 'none', user: 'nobody' } }],
    });
    await expect(startTestServer({ config })).rejects.toThrow(
      'The environment "lobby" signs everybody in as "nobody", who is none of the users.',
    );
  });
});
