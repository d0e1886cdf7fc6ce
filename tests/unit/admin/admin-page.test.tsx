/** @jest-environment jsdom */
import type { ReactElement } from 'react';
import { AdminPage } from '../../../admin/page/admin-page';
import type { EnvironmentInfo } from '../../../shared/api/session-schema';
import { byRole, allByRole, click, render, settle, type, unmountAll } from '../../support/dom';
import { failure } from '../shared/api/fake-server';
import { announced, inApp } from '../shared/ui/support/in-app';
import { openWindow, signedIn, type Signed } from './support';

const demo: EnvironmentInfo = { id: 'demo', name: 'Demo', signIn: 'credentials' };
const closing: Signed[] = [];
afterEach(async () => {
  await unmountAll();
  for (const { session } of closing.splice(0)) session.close();
  history.replaceState(null, '', '#');
});

function pageOf(window: Signed, environments: readonly EnvironmentInfo[] = [demo]): ReactElement {
  closing.push(window);
  const load = (): Promise<readonly EnvironmentInfo[]> => Promise.resolve(environments);
  return inApp(
    <AdminPage
      session={window.session}
      client={window.client}
      loadEnvironments={load}
      locale="en"
      onLocale={() => undefined}
    />,
  );
}

const health = {
  status: 'ok',
  version: '1.2.3',
  uptime: 93_840,
  memory: 150 * 1_048_576,
  hub: { users: 3, companions: 2, controllers: 4 },
  switch: { bindings: 5, connections: 6, calls: 1 },
};
const defaults = {
  host: 'https://calls.example.com',
  outlook: true,
  texts: { 'en.name': 'Contacts Avaya' },
};
const text = (): string => document.body.textContent ?? '';

it('asks who it is, and names the way in where nobody can sign in by password', async () => {
  await render(pageOf(openWindow()));
  expect(allByRole('textbox', 'User name')).toHaveLength(1);
  await unmountAll();
  await render(pageOf(openWindow(), [{ ...demo, signIn: 'oauth' }]));
  expect(allByRole('textbox', 'User name')).toHaveLength(0);
  expect(text()).toContain('nobody can sign in to this page');
});

it('tells who is no administrator why, and shows none of it', async () => {
  const window = signedIn('user');
  await render(pageOf(window));
  expect(byRole('heading', 'This page is for administrators')).toBeTruthy();
  expect(text()).toContain('Amira Haddad is signed in and does not administer');
  expect(window.server.asked.some(({ url }) => url.includes('/api/admin/'))).toBe(false);
  window.server.on('POST /api/sessions/refresh', () => failure(401, 'unauthorized'));
  await click(byRole('button', 'Sign in as somebody else'));
  expect(text()).toContain('You are signed out.');
});

it('says when the server cannot be reached, and tries again', async () => {
  const window = signedIn();
  window.server.on('POST /api/sessions/refresh', () => new Error('no way'));
  await render(pageOf(window));
  expect(text()).toContain('The server cannot be reached');
  window.server.on('POST /api/sessions/refresh', () => failure(401, 'unauthorized'));
  await click(byRole('button', 'Try again'));
  expect(allByRole('textbox', 'User name')).toHaveLength(1);
});

it('sends a brand of what was typed alone, and shows the fault at its field', async () => {
  const window = signedIn();
  window.server.on('GET /api/admin/packages', () => ({ status: 200, body: defaults }));
  window.server.on('POST /api/admin/packages', () => ({
    status: 200,
    body: {
      findings: [{ severity: 'error', code: 'brand-not-a-domain', file: 'brand.json', where: 'domains.1' }],
      contents: [],
    },
  }));
  await render(pageOf(window));
  await type(byRole('textbox', 'Short name, French'), '  Appels Acme ');
  await type(byRole('textbox', 'Further domains'), 'a.example, https://b.example');
  await type(byRole('textbox', 'Version'), '2.0.0');
  await click(byRole('button', 'Build the package'));
  const sent = () =>
    window.server.asked
      .filter(({ method, url }) => method === 'POST' && url === '/api/admin/packages')
      .map(({ body = '' }) => JSON.parse(body) as unknown);
  const brand = {
    fr: { name: 'Appels Acme' },
    domains: ['a.example', 'https://b.example'],
    version: '2.0.0',
  };
  expect(sent()).toEqual([{ host: 'https://calls.example.com', brand }]);
  expect(text()).toContain(
    'The package is not built. Mend this first:Error · Further domainsThis must be a host',
  );
  const field = byRole('textbox', 'Further domains').closest('.fui-Field');
  expect(field?.textContent).toContain('This must be a host name without https://');
  expect(allByRole('button', 'Download the package')).toHaveLength(0);

  // Outlook reminds nobody unless somebody asks for it here.
  const reminder = document.querySelector<HTMLElement>('input[role=switch]');
  expect(reminder?.closest('.fui-Field')?.textContent).toContain('Ask before an appointment is sent');
  if (reminder) await click(reminder);
  await click(byRole('button', 'Build the package'));
  expect(sent().at(-1)).toEqual({ host: 'https://calls.example.com', brand: { ...brand, reminder: true } });
});

it('says in words how the server is', async () => {
  history.replaceState(null, '', '#health');
  const window = signedIn();
  window.server.on('GET /api/health', () => ({ status: 200, body: health }));
  await render(pageOf(window));
  expect(text()).toContain('1 day 2 hours 4 minutes');
  expect(text()).toMatch(/Telephones registered.*5.*Calls.*1/);
  window.server.on('GET /api/health', () => failure(503, 'unavailable'));
  await click(byRole('button', 'Refresh'));
  expect(text()).toContain('The server is not usable at the moment');
  expect(text()).not.toContain('Everything runs.');
});

it('shows the settings of an environment by where they come from', async () => {
  history.replaceState(null, '', '#environments');
  const window = signedIn();
  window.server.on('GET /api/admin/environments', () => ({
    status: 200,
    body: { environments: [{ ...demo, domain: 'calls.localhost', people: 4 }] },
  }));
  window.server.on('GET /api/admin/settings', () => ({
    status: 200,
    body: {
      environments: [
        {
          id: 'demo',
          settings: {
            outsidePrefix: { value: '0', source: 'file', place: { file: '46xxsettings.txt', line: 12 } },
            holdSound: { value: 'music', source: 'default' },
          },
        },
      ],
    },
  }));
  await render(pageOf(window));
  expect(text()).toContain('outsidePrefix046xxsettings.txt, line 12');
  expect(text()).not.toContain('holdSound');
  await click(document.querySelector<HTMLElement>('input[type=checkbox]') ?? document.body);
  expect(text()).toContain('holdSoundmusicDefault');
});

it('reads a settings file line by line, also what a newer server has to say of it', async () => {
  history.replaceState(null, '', '#settings-file');
  const window = signedIn();
  const findings = [{ line: 7, severity: 'error', code: 'from-tomorrow', detail: 'GOTO X' }];
  window.server.on('POST /api/admin/settings-file/lint', () => ({ status: 200, body: { findings } }));
  await render(pageOf(window));
  await click(byRole('button', 'Check'));
  expect(announced('assertive')).toContain('Paste the file first');
  await type(byRole('textbox'), 'GOTO X');
  await click(byRole('button', 'Check'));
  await settle();
  expect(text()).toContain('1 remark, 1 of them an error');
  expect(text()).toContain('Error · Line 7Something is odd here (from-tomorrow): GOTO X');
  window.server.on('POST /api/admin/settings-file/lint', () => failure(404, 'not-found'));
  await click(byRole('button', 'Check'));
  await settle();
  expect(text()).toContain('This server does not check settings files.');
});
