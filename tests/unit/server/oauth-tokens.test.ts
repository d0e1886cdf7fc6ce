import { inspect } from 'node:util';
import { generateKeyPair } from 'jose';
import { configSchema } from '../../../server/config/config';
import type { OAuthConfig } from '../../../server/config/sign-in-config';
import { openOutbound } from '../../../server/outbound/open-outbound';
import { OAuthProvider } from '../../../server/sign-in/oauth/oauth-provider';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { FakeProvider, sendJson } from './support/fake-provider';

const now = Math.floor(Date.now() / 1000);
const tenant = '11111111-1111-4111-8111-111111111111';
const other = '22222222-2222-4222-8222-222222222222';
const teams = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';
const journey = { nonce: 'n', verifier: 'v', redirectUri: 'http://localhost/back' };

describe('a token of an identity provider', () => {
  let fake: FakeProvider;

  beforeEach(async () => {
    fake = await new FakeProvider().start();
  });
  afterEach(() => fake.stop());

  const provider = (
    more: Partial<OAuthConfig> = {},
    outbound = openOutbound({ timeout: 500 }),
  ): OAuthProvider => {
    const { environment } = configSchema.parse({
      publicUrl: 'http://localhost',
      environment: {
        id: 'office',
        name: 'Office',
        domain: 'calls.localhost',
        signIn: {
          kind: 'oauth',
          issuer: fake.issuer,
          clientId: 'client',
          nested: true,
          hostTokens: true,
          ...more,
        },
      },
    });
    return new OAuthProvider({ config: environment.signIn as OAuthConfig, outbound, keyCooldown: 0 });
  };
  const outcome = (work: Promise<unknown>): Promise<string> => work.then(() => 'taken', errorCodeOf);

  it('is believed when all of it is right, from our own client and from Teams', async () => {
    const trusted = provider();
    const { claims } = await trusted.readProviderToken(await fake.sign({ preferred_username: 'amira' }));
    expect(claims['preferred_username']).toBe('amira');
    expect(await outcome(trusted.readProviderToken(await fake.sign({ azp: 'client' })))).toBe('taken');
    expect(await outcome(trusted.readHostToken(await fake.sign({ azp: teams, aud: 'api://client' })))).toBe(
      'taken',
    );
  });

  it.each<[string, () => Promise<string>, string]>([
    ['that is garbage', () => Promise.resolve('garbage'), 'unauthorized'],
    ['for somebody else', () => fake.sign({ aud: 'another' }), 'unauthorized'],
    ['of another issuer', () => fake.sign({ iss: 'https://elsewhere.example' }), 'unauthorized'],
    ['made for another client', () => fake.sign({ azp: 'another' }), 'unauthorized'],
    ['made for Teams, given as our own', () => fake.sign({ azp: teams }), 'unauthorized'],
    ['made by an older Entra for another client', () => fake.sign({ appid: 'another' }), 'unauthorized'],
    [
      'for several without saying for which client',
      () => fake.sign({ aud: ['client', 'x'] }),
      'unauthorized',
    ],
    ['that has expired', () => fake.sign({ iat: now - 900, exp: now - 120 }), 'expired-token'],
    ['that is of the future', () => fake.sign({ iat: now + 900, exp: now + 1800 }), 'unauthorized'],
    ['that is not valid yet', () => fake.sign({ nbf: now + 900 }), 'unauthorized'],
    ['without an end', () => fake.sign({ exp: undefined }), 'unauthorized'],
    ['without a beginning', () => fake.sign({ iat: undefined }), 'unauthorized'],
    ['without a subject', () => fake.sign({ sub: undefined }), 'unauthorized'],
    [
      'without a signature',
      async () => {
        const [, payload = ''] = (await fake.sign({})).split('.');
        return `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
      },
      'unauthorized',
    ],
    [
      'signed with the public key as a secret',
      () => fake.sign({}, { alg: 'HS256', key: Buffer.from(JSON.stringify(fake.publicKey)) }),
      'unauthorized',
    ],
    [
      'signed with a key of its own under the name of the right one',
      async () => fake.sign({}, { key: (await generateKeyPair('RS256')).privateKey }),
      'unauthorized',
    ],
    ['whose key nobody publishes', () => fake.sign({}, { kid: 'unknown' }), 'unauthorized'],
    [
      'whose claims were changed after it was signed',
      async () => {
        const [header = '', , signature = ''] = (await fake.sign({})).split('.');
        const [, forged = ''] = (await fake.sign({ sub: 'admin' })).split('.');
        return `${header}.${forged}.${signature}`;
      },
      'unauthorized',
    ],
  ])('is refused: one %s', async (_name, token, expected) => {
    expect(await outcome(provider().readProviderToken(await token()))).toBe(expected);
  });

  it('is refused with a reason that says nothing of whose it was', async () => {
    const token = await fake.sign({ aud: 'another', email: 'ada@example.test' });
    const error = await provider()
      .readProviderToken(token)
      .catch((failure: unknown) => failure);
    expect(String(error)).toContain('unexpected "aud" claim value');
    expect(inspect(error, { depth: 10 })).not.toContain('ada@');
  });

  it('is taken up to a minute after its end: clocks differ', async () => {
    const late = await fake.sign({ iat: now - 600, exp: now - 20 });
    expect(await outcome(provider().readProviderToken(late))).toBe('taken');
  });

  it('is taken only where the environment says so', async () => {
    const closed = provider({ nested: false, hostTokens: false });
    expect(await outcome(closed.readProviderToken(await fake.sign({})))).toBe('forbidden');
    expect(await outcome(closed.readHostToken(await fake.sign({})))).toBe('forbidden');
  });

  it('is of a tenant that may sign in, where the issuer stands for many', async () => {
    fake.description = { issuer: `${fake.issuer}/{tenantid}/v2.0` };
    const many = provider({ tenants: [tenant] });
    const from = (tid: string, issuer = tid) => fake.sign({ tid, iss: `${fake.issuer}/${issuer}/v2.0` });
    expect(await outcome(many.readProviderToken(await from(tenant)))).toBe('taken');
    expect(await outcome(many.readProviderToken(await from(other)))).toBe('unauthorized');
    expect(await outcome(many.readProviderToken(await from(tenant, other)))).toBe('unauthorized');
    expect(await outcome(many.readProviderToken(await fake.sign({})))).toBe('unauthorized');
  });

  it('is believed after the provider changed its keys, and one of the old key no longer', async () => {
    const trusted = provider();
    const before = await fake.sign({});
    expect(await outcome(trusted.readProviderToken(before))).toBe('taken');
    await fake.rotate();
    expect(await outcome(trusted.readProviderToken(await fake.sign({})))).toBe('taken');
    expect(await outcome(trusted.readProviderToken(before))).toBe('unauthorized');
    expect(fake.keyRequests).toBeLessThanOrEqual(3);
  });

  it.each<[string, (fake: FakeProvider) => void]>([
    [
      'another issuer in its description',
      (one) => (one.description = { issuer: 'https://elsewhere.example' }),
    ],
    ['a description that is none', (one) => (one.description = { token_endpoint: 'nowhere' })],
    [
      'no description',
      (one) =>
        one.answers.set('/.well-known/openid-configuration', (_q, r) => {
          sendJson(r, {}, 404);
        }),
    ],
    [
      'a description that never comes',
      (one) => one.answers.set('/.well-known/openid-configuration', () => undefined),
    ],
    [
      'a description of 10 MB',
      (one) =>
        one.answers.set('/.well-known/openid-configuration', (_q, r) => {
          r.end('x'.repeat(10_000_000));
        }),
    ],
    [
      'a description elsewhere',
      (one) =>
        one.answers.set('/.well-known/openid-configuration', (_q, r) => {
          r.writeHead(302, { location: '/keys' }).end();
        }),
    ],
    ['keys that never come', (one) => one.answers.set('/keys', () => undefined)],
    [
      'no keys',
      (one) =>
        one.answers.set('/keys', (_q, r) => {
          sendJson(r, {}, 500);
        }),
    ],
    [
      'keys that are none',
      (one) =>
        one.answers.set('/keys', (_q, r) => {
          sendJson(r, { keys: 'none' });
        }),
    ],
  ])('waits for a better day when the provider has %s', async (_name, break_) => {
    break_(fake);
    expect(await outcome(provider().readProviderToken(await fake.sign({})))).toBe('provider-unavailable');
  });

  it('is asked for with the code, the verifier and the secret of our client', async () => {
    fake.idToken = { nonce: 'n', preferred_username: 'amira' };
    const { claims, tokens } = await provider({ clientSecret: 'hush' }).redeem('the-code', journey);
    expect(claims['preferred_username']).toBe('amira');
    expect(tokens).toEqual({ assertion: 'access', refreshToken: 'refresh-1' });
    expect(fake.asked).toEqual([
      {
        grant_type: 'authorization_code',
        code: 'the-code',
        code_verifier: 'v',
        redirect_uri: 'http://localhost/back',
        client_id: 'client',
        client_secret: 'hush',
      },
    ]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['another nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['another audience', { nonce: 'n', aud: 'api://client' }],
    ['another issuer', { nonce: 'n', iss: 'https://elsewhere.example' }],
    ['an end long past', { nonce: 'n', iat: now - 3600, exp: now - 1800 }],
    ['a beginning long past', { nonce: 'n', iat: now - 3600 }],
  ])('ends a sign-in when the code brought one with %s', async (_name, claims) => {
    fake.idToken = claims;
    expect(await outcome(provider().redeem('the-code', journey))).toBe('sign-in-refused');
  });

  it.each<[string, number, unknown, string]>([
    ['a code used before', 400, { error: 'invalid_grant' }, 'sign-in-refused'],
    ['an app nobody has approved', 400, { error: 'interaction_required' }, 'consent-required'],
    ['a wrong secret', 401, { error: 'invalid_client' }, 'provider-unavailable'],
    ['a name of Object', 400, { error: 'constructor' }, 'sign-in-refused'],
    ['trouble', 503, { error: 'invalid_grant' }, 'provider-unavailable'],
    ['nothing readable', 400, 'oops', 'provider-unavailable'],
    ['a success without tokens', 200, {}, 'provider-unavailable'],
    ['a success without ID token', 200, { access_token: 'a', token_type: 'bearer' }, 'sign-in-refused'],
  ])('is not had for %s', async (_name, status, body, expected) => {
    fake.answers.set('/token', (_request, response) => {
      sendJson(response, body, status);
    });
    expect(await outcome(provider().redeem('the-code', journey))).toBe(expected);
  });

  it('lets endpoints be on this machine only where the issuer is', async () => {
    const described = { issuer: 'https://login.example', authorization_endpoint: 'https://login.example/a' };
    const document = {
      ...described,
      token_endpoint: 'http://localhost/t',
      jwks_uri: 'https://login.example/k',
    };
    const outbound = () => Promise.resolve({ status: 200, text: JSON.stringify(document) });
    const remote = provider({ issuer: 'https://login.example' }, outbound);
    expect(await outcome(remote.reach())).toBe('provider-unavailable');
  });
});
