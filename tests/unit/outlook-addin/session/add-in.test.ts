import type { OutlookHost } from '../../../../outlook-addin/host/host';
import { AddIn } from '../../../../outlook-addin/session/add-in';
import type { Page } from '../../../../outlook-addin/session/open-access';
import { quietLogger } from '../../server/support/quiet-logger';

const session = {
  token: 'token',
  expiresIn: 900,
  environment: 'demo',
  user: { id: 'u1', userName: 'amira', displayName: 'Amira', extension: '201', role: 'user' },
};
const here = { id: 'demo', name: 'Demo', signIn: 'credentials' };
const elsewhere = { id: 'lyon', name: 'Lyon', signIn: 'credentials', url: 'https://lyon.example' };
const settings = (off: boolean) => ({
  environment: 'demo',
  country: 'FR',
  extensionLength: 3,
  emergencyNumbers: ['112'],
  iceServers: [],
  settings: {
    outlookAddin: { value: !off, source: 'file', place: { file: '46xxsettings.txt', line: 12 } },
  },
});

/** The pane against a server that answers by path; undefined: it refuses. */
async function started(answers: Readonly<Record<string, unknown>>) {
  const page = {
    fetch: (url: string) => {
      const body = answers[new URL(url, 'https://calls.test').pathname];
      const error = { error: { code: 'unauthorized', message: '' } };
      return Promise.resolve(
        new Response(JSON.stringify(body ?? error), { status: body === undefined ? 401 : 200 }),
      );
    },
    get localStorage(): Storage {
      throw new Error('SecurityError');
    },
    location: { search: '', origin: 'https://calls.test', href: 'https://calls.test/outlook/taskpane.html' },
  };
  const host = { account: 'amira@example.test', nestedAuth: false, opensWindows: false };
  const addIn = new AddIn({
    host: host as unknown as OutlookHost,
    page: page as unknown as Page,
    log: quietLogger,
  });
  await addIn.start();
  const stage = addIn.stage.getState();
  // Ends the renewal of whoever was let in.
  await addIn.signOut();
  return stage;
}

describe('the pane', () => {
  it('asks who it is when nothing else leads in, with this server’s environments alone', async () => {
    const stage = await started({ '/api/environments': { environments: [here, elsewhere] } });
    expect(stage).toMatchObject({ kind: 'signed-out', reason: 'first', environments: [here] });
  });

  it('says that it is switched off, and by what', async () => {
    const stage = await started({
      '/api/environments': { environments: [here] },
      '/api/sessions/refresh': session,
      '/api/settings': settings(true),
    });
    expect(stage).toMatchObject({
      kind: 'switched-off',
      settings: { settings: { outlookAddin: { place: { line: 12 } } } },
    });
  });

  it('does not ask for a password because the server is out of reach', async () => {
    const stage = await started({ '/api/environments': 'no answer of ours' });
    expect(stage.kind).toBe('unreachable');
  });
});
