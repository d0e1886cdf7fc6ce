import type { OAuthConfig } from '../../../server/config/sign-in-config';
import { openOutbound } from '../../../server/outbound/open-outbound';
import { Environments } from '../../../server/sign-in/environments';
import { OAuthProviders } from '../../../server/sign-in/oauth/oauth-providers';
import { onBehalfOf } from '../../../server/sign-in/oauth/on-behalf-of';
import { ProviderTokenKeeper } from '../../../server/sign-in/oauth/provider-token-keeper';
import type { Identity } from '../../../server/sign-in/sessions';
import { errorCodeOf } from '../../../shared/errors/app-error';
import { FakeProvider, sendJson } from './support/fake-provider';
import { quietLogger } from './support/quiet-logger';

const url = 'https://graph.microsoft.com/v1.0';
const identity = { sessionId: 'one', environment: 'company', user: { userName: 'ada' } } as Identity;

describe('Microsoft 365 on behalf of somebody', () => {
  let fake: FakeProvider;
  let kept: ProviderTokenKeeper;
  let now: number;
  let count: number;

  beforeEach(async () => {
    fake = await new FakeProvider().start();
    kept = new ProviderTokenKeeper();
    [now, count] = [0, 0];
    fake.answers.set('/token', (_request, response) => {
      count += 1;
      const refresh = { refresh_token: `refresh-${String(count)}` };
      sendJson(response, {
        access_token: `graph-${String(count)}`,
        token_type: 'Bearer',
        expires_in: 3600,
        ...refresh,
      });
    });
  });
  afterEach(() => fake.stop());

  const graphOf = { url, scopes: ['https://graph.microsoft.com/.default'] };
  const source = (more: Pick<OAuthConfig, 'graph'> = { graph: graphOf }) => {
    const signIn: OAuthConfig = {
      kind: 'oauth',
      issuer: fake.issuer,
      clientId: 'client',
      clientSecret: 'hush',
      scopes: ['openid'],
      claim: 'email',
      nested: true,
      hostTokens: true,
      ...more,
    };
    const environments = new Environments([{ id: 'company', name: 'Company', signIn }]);
    const providers = new OAuthProviders(openOutbound());
    return onBehalfOf({ environments, providers, providerTokens: kept, log: quietLogger, now: () => now });
  };

  it('is asked for with the token the sign-in brought, then with the refresh token, and only when it is due', async () => {
    kept.keep('one', { assertion: 'from-teams' });
    const graph = source();
    const both = await Promise.all([graph(identity), graph(identity)]);
    expect(both).toEqual([
      { token: 'graph-1', expiresIn: 3600, url },
      { token: 'graph-1', expiresIn: 3600, url },
    ]);
    expect(fake.asked).toEqual([
      {
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        assertion: 'from-teams',
        requested_token_use: 'on_behalf_of',
        scope: 'https://graph.microsoft.com/.default offline_access',
        client_id: 'client',
        client_secret: 'hush',
      },
    ]);
    now = 600_000;
    expect(await graph(identity)).toEqual({ token: 'graph-1', expiresIn: 3000, url });
    now = 3_400_000;
    expect(await graph(identity)).toMatchObject({ token: 'graph-2' });
    expect(fake.asked[1]).toMatchObject({ grant_type: 'refresh_token', refresh_token: 'refresh-1' });
  });

  it('falls back on the token of the sign-in when the refresh token was withdrawn', async () => {
    kept.keep('one', { assertion: 'from-teams', refreshToken: 'old' });
    fake.answers.set('/token', (_request, response, body) => {
      if (body.get('grant_type') === 'refresh_token') sendJson(response, { error: 'invalid_grant' }, 400);
      else sendJson(response, { access_token: 'graph', token_type: 'Bearer', expires_in: 60 });
    });
    expect(await source()(identity)).toMatchObject({ token: 'graph' });
  });

  it('says when the company has not allowed it', async () => {
    kept.keep('one', { assertion: 'from-teams' });
    fake.answers.set('/token', (_request, response) => {
      sendJson(response, { error: 'interaction_required' }, 400);
    });
    expect(await source()(identity).catch(errorCodeOf)).toBe('consent-required');
  });

  it('is nobody’s whose session has ended, began before this process, or is of an environment without it', async () => {
    expect(await source()(identity)).toBeUndefined();
    kept.keep('one', { assertion: 'from-teams' });
    expect(await source({})(identity)).toBeUndefined();
    expect(await source()({ ...identity, environment: 'gone' })).toBeUndefined();
    kept.forget('one');
    expect(await source()(identity)).toBeUndefined();
    expect(fake.asked).toEqual([]);
  });
});
