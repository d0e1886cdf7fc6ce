import {
  nestedAuthenticationCapability,
  type NestedAuthenticationActions,
} from '../../../../preview/teams-host/nested-authentication-capability';
import { delivered, startHost } from './host-fixture';

const token = () =>
  Promise.resolve({
    idToken: 'id',
    accessToken: 'access',
    expiresIn: 3600,
    issuer: 'https://calls.example.test/preview/idp',
    subject: 'u1',
  });

/** What the host answers MSAL; undefined when it stays silent. */
async function ask(request: unknown, change: Partial<NestedAuthenticationActions> = {}) {
  const actions = {
    token: jest.fn(token),
    onAsk: jest.fn(),
    behaviour: () => 'works' as const,
    userName: 'amira',
  };
  const { page, frame } = startHost([nestedAuthenticationCapability({ ...actions, ...change })]);
  const data = typeof request === 'string' ? request : JSON.stringify(request);
  page.deliver({ id: 9, func: 'nestedAppAuth.execute', args: [], data }, frame);
  await delivered();
  const [answer] = frame.received as { args: [null, string] }[];
  return { ...actions, answer: answer && (JSON.parse(answer.args[1]) as Record<string, unknown>) };
}
const request = (method: string) => ({
  messageType: 'NestedAppAuthRequest',
  requestId: 'r-1',
  method,
  tokenParams: { clientId: 'calling-suite', scope: 'openid' },
});

describe('nested app authentication', () => {
  it('says that it is there, and gives a token of the person for the client that asks', async () => {
    expect((await ask(request('GetInitContext'))).answer).toMatchObject({ requestId: 'r-1', success: true });
    const { answer, token: asked } = await ask(request('GetToken'));
    expect(asked).toHaveBeenCalledWith('calling-suite');
    expect(answer).toMatchObject({
      messageType: 'NestedAppAuthResponse',
      requestId: 'r-1',
      success: true,
      token: { id_token: 'id', access_token: 'access', expires_in: 3600 },
      account: { localAccountId: 'u1', environment: 'calls.example.test', username: 'amira' },
    });
  });

  it('asks its user first where that is to be tried', async () => {
    const behaviour = () => 'asks' as const;
    const silent = await ask(request('GetToken'), { behaviour });
    expect(silent.answer).toMatchObject({ success: false, error: { status: 'USER_INTERACTION_REQUIRED' } });
    const loud = await ask(request('GetTokenPopup'), { behaviour });
    expect(loud.onAsk).toHaveBeenCalledTimes(1);
    expect(loud.answer).toMatchObject({ success: true });
  });

  it.each([
    ['refuses', request('GetToken'), 'NESTED_APP_AUTH_UNAVAILABLE', 'r-1'],
    ['works', '{', 'PERSISTENT_ERROR', ''],
    ['works', 'null', 'PERSISTENT_ERROR', ''],
  ] as const)('answers in the form its bridge reads: %s, %j', async (behaviour, sent, status, requestId) => {
    const { answer } = await ask(sent, { behaviour: () => behaviour });
    expect(answer).toMatchObject({ requestId, success: false, error: { status } });
  });

  it('says that it has none when there is none, and nothing where it is to stay silent', async () => {
    const none = await ask(request('GetToken'), { token: () => Promise.reject(new Error('unknown client')) });
    expect(none.answer).toMatchObject({ success: false, error: { status: 'PERSISTENT_ERROR' } });
    expect((await ask(request('GetToken'), { behaviour: () => 'silent' })).answer).toBeUndefined();
  });
});
