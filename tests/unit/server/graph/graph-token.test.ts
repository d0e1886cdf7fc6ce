import { graphTokenSchema } from '../../../../shared/api/graph-schema';
import { firstOf } from '../../../../server/graph/graph-token-source';
import type { Identity } from '../../../../server/sign-in/sessions';
import { hashPassword } from '../../../../server/sign-in/password-hash';
import { BrowserWindow } from '../support/browser';
import { startTestServer, testConfig } from '../support/test-server';

describe('a token for Microsoft 365', () => {
  it('is given to a demo person, and leads to the emulator', async () => {
    const server = await startTestServer();
    try {
      const page = new BrowserWindow(server.origin);
      const { token } = await page.signInByHost('amira');
      const answer = await page.asked('/api/graph/token', token, { method: 'POST' });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(graphTokenSchema.parse(answer.body).url).toBe('/preview/graph/v1.0');
    } finally {
      await server.dispose();
    }
  });

  it('is refused to whoever is not signed in, and is not there for other accounts', async () => {
    const password = 'a long one of hers';
    const server = await startTestServer({
      config: testConfig({
        users: [
          {
            userName: 'eve',
            displayName: 'Eve',
            extension: '777',
            role: 'user',
            passwordHash: await hashPassword(password),
          },
        ],
      }),
    });
    try {
      const page = new BrowserWindow(server.origin);
      expect((await page.ask('/api/graph/token', { method: 'POST' })).status).toBe(401);
      const signedIn = await page.ask('/api/sessions', {
        body: { environment: 'demo', userName: 'eve', password },
      });
      const { token } = signedIn.body as { token: string };
      const answer = await page.asked('/api/graph/token', token, { method: 'POST' });
      expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
    } finally {
      await server.dispose();
    }
  });

  it('comes from the first source that knows the person', async () => {
    const known = { token: 'second', expiresIn: 60, url: '/v1.0' };
    const nobody = () => Promise.resolve(undefined);
    const source = firstOf(nobody, () => Promise.resolve(known));
    await expect(source({} as Identity)).resolves.toBe(known);
    await expect(firstOf(nobody)({} as Identity)).resolves.toBeUndefined();
  });
});
