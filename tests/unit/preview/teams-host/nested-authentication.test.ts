import { nestedAuthenticationRefused } from '../../../../preview/teams-host/nested-authentication-capability';
import { delivered, startHost } from './host-fixture';

describe('nested app authentication, which is not offered', () => {
  it.each([
    ['a request', JSON.stringify({ messageType: 'NestedAppAuthRequest', requestId: 'r-1' }), 'r-1'],
    ['no JSON', '{', ''],
    ['nothing', undefined, ''],
  ])('refuses %s at once, in the form its bridge reads', async (_name, data, requestId) => {
    const { page, frame } = startHost([nestedAuthenticationRefused]);
    page.deliver({ id: 9, func: 'nestedAppAuth.execute', args: [], ...(data ? { data } : {}) }, frame);
    await delivered();
    const [answer] = frame.received as [{ args: [null, string] }];
    expect(JSON.parse(answer.args[1])).toMatchObject({
      messageType: 'NestedAppAuthResponse',
      requestId,
      success: false,
      error: { status: 'NESTED_APP_AUTH_UNAVAILABLE' },
    });
  });
});
