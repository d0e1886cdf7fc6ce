/** @jest-environment jsdom */
import { JoinView } from '../../../../outlook-addin/features/join/join-view';
import type { GraphToken } from '../../../../shared/api/graph-schema';
import type { LastJoined } from '../../../../shared/api/joining-schema';
import { AppError } from '../../../../shared/errors/app-error';
import { allByRole, byRole, click, render, settleUntil, unmountAll } from '../../../support/dom';
import { announced, inApp } from '../../shared/ui/support/in-app';
import { FakeDesk, FakeHost, type FakeDeskParts } from '../support/fake-desk';
import { FakeItem, type FakeItemParts } from '../support/fake-item';

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation((...said) => {
    throw new Error(said.map(String).join(' '));
  });
});
afterEach(async () => {
  await unmountAll();
  jest.restoreAllMocks();
});

async function open(parts: FakeItemParts, deskParts: FakeDeskParts = {}) {
  const server = new FakeDesk({
    answers: ({ path }) => (path.endsWith('last-joined') ? {} : undefined),
    ...deskParts,
  });
  const outlook = new FakeHost();
  const item = new FakeItem({ kind: 'appointment-read', ...parts });
  const show = async () => {
    const view = <JoinView desk={server.desk} host={outlook.host} item={item} dial={jest.fn()} />;
    const { container } = await render(inApp(view));
    await settleUntil('the item is read', () => allByRole('heading').length > 0);
    return container;
  };
  return { server, outlook, item, show };
}
const remembered = (server: FakeDesk) =>
  server.asked.filter(({ method }) => method === 'PUT').map(({ body }) => body);

describe('joining from Outlook', () => {
  it('says what each way does, the best first, and never the PIN', async () => {
    const { show } = await open({
      subject: 'Budget',
      location: 'https://acme.zoom.us/j/99123456789?pwd=abc',
      html: '<a href="tel:+33123456789,,471147#">Dial in</a>',
    });
    const container = await show();
    expect(allByRole('button', /^Join: /).map((button) => button.getAttribute('aria-label'))).toEqual([
      'Join: Zoom, Opens Zoom in the browser: acme.zoom.us',
      'Join: By telephone, Calls +33123456789 and sends 7 digits',
    ]);
    expect(container.textContent).toContain('Budget');
    expect(container.innerHTML).not.toContain('471147');
  });

  it('dials a number with its digits, and remembers the meeting', async () => {
    const { server, show } = await open({ subject: 'Budget', location: 'tel:+33123456789,,4711#' });
    await show();
    await click(byRole('button', /^Join: By telephone/));
    await settleUntil('it is dialled', () => server.endpoint.commands.length === 1);
    expect(server.endpoint.commands[0]).toMatchObject({
      kind: 'dial',
      media: 'audio',
      target: { number: '+33123456789', postDial: ',,4711#', name: 'Budget' },
    });
    server.endpoint.answer();
    await settleUntil('it is remembered', () => remembered(server).length === 1);
    expect(remembered(server)).toEqual([
      expect.objectContaining({
        subject: 'Budget',
        target: expect.objectContaining({ kind: 'phone' }) as unknown,
      }),
    ]);
  });

  it('opens the page of another service in the browser, and says so', async () => {
    const { outlook, server, show } = await open({ location: 'https://acme.zoom.us/j/99123456789?pwd=abc' });
    await show();
    await click(byRole('button', /^Join: Zoom/));
    await settleUntil('it is said', () => announced('polite') !== '');
    expect(outlook.opened).toEqual(['https://acme.zoom.us/j/99123456789?pwd=abc']);
    expect(server.endpoint.commands).toEqual([]);
  });

  it('asks the server for the way into a room of ours, and tells when there is none', async () => {
    let refused = true;
    const { server, show } = await open(
      { html: `<a href="${window.location.origin}/meet/weekly#820122">Join</a>` },
      {
        answers: ({ path }) => {
          if (!path.startsWith('/api/meetings/join/')) return {};
          return refused
            ? new AppError('not-found')
            : {
                name: 'Weekly',
                role: 'participant',
                target: { kind: 'number', number: '8201', postDial: ',820122#' },
              };
        },
      },
    );
    await show();
    await click(byRole('button', /^Join: Our meeting room/));
    await settleUntil('it is said', () => announced('assertive') !== '');
    expect(byRole('group', 'Our meeting room').textContent).toContain('does not exist');
    refused = false;
    await click(byRole('button', /^Join: Our meeting room/));
    await settleUntil('it is dialled', () => server.endpoint.commands.length === 1);
    expect(server.endpoint.commands[0]).toMatchObject({ target: { number: '8201', postDial: ',820122#' } });
    expect(server.asked.map(({ path }) => path)).toContain('/api/meetings/join/weekly?pin=820122');
  });

  it('opens nothing that only looks like a meeting', async () => {
    const { show } = await open({
      location: 'https://zoom.us.evil.example/j/99',
      html: '<a href="javascript:alert(1)">Join</a><a href="https://zoom.us@evil.example/j/1">Zoom</a>',
    });
    await show();
    expect(allByRole('button', /^Join/)).toEqual([]);
    expect(byRole('heading', 'No way to join was found here')).toBeDefined();
    await click(byRole('button', 'Dialpad'));
    await click(byRole('button', 'Back to the meeting'));
    expect(byRole('heading', 'No way to join was found here')).toBeDefined();
  });

  it('says what Outlook did not tell, and joins by the rest', async () => {
    const { item, show } = await open({ location: 'tel:+33123456789,,4711#' });
    item.refused.add('body');
    await show();
    expect(byRole('status').textContent).toContain('does not give away the text');
    expect(allByRole('button', /^Join: By telephone/)).toHaveLength(1);
  });

  it('lists what else runs now, marks the open one, and offers what was joined last', async () => {
    const now = Date.now();
    const event = (id: string, subject: string, start: number, location: string) => ({
      id,
      subject,
      start: { dateTime: new Date(start).toISOString().replace('Z', '0000'), timeZone: 'UTC' },
      end: { dateTime: new Date(start + 3_600_000).toISOString().replace('Z', '0000'), timeZone: 'UTC' },
      isAllDay: false,
      isCancelled: false,
      location: { displayName: location },
      body: { contentType: 'html', content: '' },
    });
    const start = Math.floor((now - 1_200_000) / 1000) * 1000;
    const events = [
      event('1', 'Budget', start, 'tel:+33123456789,,4711#'),
      event('2', 'Board', start + 600_000, 'https://acme.zoom.us/j/42123456789'),
    ];
    const fetch = jest.fn((_url: string) =>
      Promise.resolve({
        ok: true,
        status: 200,
        headers: { get: () => null },
        text: () => Promise.resolve(JSON.stringify({ value: events })),
      }),
    );
    Object.assign(window, { fetch });
    const last: LastJoined = {
      subject: 'Stand-up',
      at: now - 60_000,
      target: { kind: 'web', service: 'zoom', url: 'https://acme.zoom.us/j/7' },
    };
    const graphToken = (): Promise<GraphToken> =>
      Promise.resolve({ token: 't', expiresIn: 3600, url: '/graph/v1.0' });
    const { show, outlook } = await open(
      { subject: 'Budget', when: { start, end: start + 3_600_000 }, location: 'tel:+33123456789,,4711#' },
      { graphToken, answers: ({ path }) => (path.endsWith('last-joined') ? { last } : {}) },
    );
    await show();
    await settleUntil('the calendar is read', () => allByRole('group', 'Board').length === 1);
    const rows = allByRole('group').map((row) => row.textContent);
    expect(rows.findIndex((row) => row.includes('Board'))).toBeLessThan(
      rows.findIndex((row) => row.includes('open here')),
    );
    expect(byRole('group', 'Budget').textContent).toContain('open here');
    await click(byRole('button', 'Rejoin Stand-up'));
    await settleUntil('it is opened', () => outlook.opened.length === 1);
    expect(outlook.opened).toEqual(['https://acme.zoom.us/j/7']);
  });
});
