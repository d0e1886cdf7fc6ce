import { joinItemMeeting } from '../../../../outlook-addin/commands/join/join-item-meeting';
import { runCommand } from '../../../../outlook-addin/commands/run-command';
import { FakeItem } from '../support/fake-item';
import { FunctionFile } from '../support/function-file';
import { ApiRequester } from '../../../../shared/api/api-requester';
import type { OutlookHost } from '../../../../outlook-addin/host/host';

const zoom = 'https://acme.zoom.us/j/94812345678?pwd=abc';
const webex = 'https://acme.webex.com/meet/bruno';

interface Parts {
  readonly off?: boolean;
  readonly opensPane?: boolean;
  readonly item?: FakeItem;
}

/** Presses Join beside a message with this body; answers what was said, and what was opened. */
async function join(html: string, { item, ...parts }: Parts = {}) {
  const file = Object.assign(new FunctionFile(), parts);
  file.beside = item ?? new FakeItem({ kind: 'message-read', subject: 'Budget', html });
  const opened: string[] = [];
  const means = await file.means();
  const host: OutlookHost = {
    ...means.host,
    openLink: (url) => {
      // Nothing is opened that the person could not read before.
      expect(file.said()).toContain(new URL(url).host);
      opened.push(url);
      return Promise.resolve();
    },
  };
  const settings = {
    environment: 'demo',
    country: 'FR',
    extensionLength: 3,
    emergencyNumbers: ['112'],
    iceServers: [],
    settings: { outlookAddin: { value: !file.off, source: 'policy' } },
  };
  const requester = new ApiRequester({
    fetch: (url) => {
      const body = url.endsWith('/api/settings') ? settings : {};
      return Promise.resolve({ status: 200, ok: true, text: () => Promise.resolve(JSON.stringify(body)) });
    },
  });
  const session = {
    ...means.access.session,
    current: () => ({}),
    token: () => Promise.resolve('token'),
  } as unknown as typeof means.access.session;
  const access = { ...means.access, requester, session };
  await runCommand({ ...means, host, access }, 'outlook-command.joining', joinItemMeeting);
  return { said: file.said(), opened };
}

describe('Join', () => {
  it('opens the page of the one service that is named, after it was shown', async () => {
    const { said, opened } = await join(`<a href="${zoom}">Zoom</a>`);
    expect(opened).toEqual([zoom]);
    expect(said).toBe('The meeting opens in your browser: acme.zoom.us');
  });

  it('takes the best of several and says that there are others, or has the person choose', async () => {
    const both = `<a href="${zoom}">Zoom</a> <a href="${webex}">Webex</a>`;
    const taken = await join(both);
    expect(taken.opened).toHaveLength(1);
    expect(taken.said).toContain('The pane shows other ways to join.');
    const asked = await join(both, { opensPane: true });
    expect(asked.opened).toEqual([]);
    expect(asked.said).toBe('There are several ways to join. Choose one in the pane.');
  });

  it.each([
    ['nothing is there to join', '<p>See you at ten.</p>'],
    ['a link only looks like a service', '<a href="https://zoom.us.evil.example/j/99">Zoom</a>'],
    ['a link would run something', '<a href="javascript:alert(1)">Zoom</a>'],
  ])('opens nothing where %s', async (_, html) => {
    const { said, opened } = await join(html);
    expect(opened).toEqual([]);
    expect(said).toBe('No way to join was found in this item.');
  });

  it('joins by the location where Outlook keeps the text back, and says that there may be more', async () => {
    const item = new FakeItem({ kind: 'appointment-read', subject: 'Budget', location: zoom });
    item.refused.add('body');
    const { said, opened } = await join('', { item });
    expect(opened).toEqual([zoom]);
    expect(said).toContain('The pane shows other ways to join.');
  });

  it('does not say that there is no way where Outlook did not answer', async () => {
    const item = new FakeItem({ kind: 'message-read', subject: 'Budget' });
    item.refused.add('body');
    const { said } = await join('', { item });
    expect(said).toContain('There was no answer in time');
  });

  it('says that the add-in is switched off', async () => {
    const { said, opened } = await join(`<a href="${zoom}">Zoom</a>`, { off: true });
    expect(opened).toEqual([]);
    expect(said).toContain('switched the add-in for Outlook off');
  });
});
