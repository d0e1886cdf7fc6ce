/** @jest-environment jsdom */
import type { Logger } from '../../../shared/diagnostics/logger';
import { connectHost } from '../../../teams-app/host/connect-host';
import { chatLink, type Host } from '../../../teams-app/host/host';

const log: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => log,
};

describe('where the page finds itself', () => {
  const page = (parts: Partial<Window>): Window => {
    const made = {
      location: { origin: 'http://localhost:1' },
      navigator: { languages: ['fr-FR'] },
      matchMedia: () => ({ matches: false, addEventListener: () => undefined }),
      ...parts,
    } as unknown as Window;
    return parts.parent ? made : Object.assign(made, { parent: made });
  };
  const framed = page({ parent: window });

  it('is a plain page at the top, where teams-js is not even fetched', async () => {
    const load = jest.fn();
    const host = await connectHost(page({}), log, load);
    expect(host.kind).toBe('web');
    expect(host.languages).toEqual(['fr-FR']);
    expect(load).not.toHaveBeenCalled();
  });

  it('is Teams where Teams answers', async () => {
    const teams = { kind: 'teams' } as Host;
    const teamsHost = jest.fn().mockResolvedValue(teams);
    await expect(connectHost(framed, log, () => Promise.resolve({ teamsHost }))).resolves.toBe(teams);
    expect(teamsHost).toHaveBeenCalledWith('http://localhost:1', log);
  });

  it('is a plain page in a frame where nobody answers, or teams-js cannot be fetched', async () => {
    const silent = () => Promise.resolve({ teamsHost: () => Promise.reject(new Error('silence')) });
    expect((await connectHost(framed, log, silent)).kind).toBe('web');
    expect((await connectHost(framed, log, () => Promise.reject(new Error('offline')))).kind).toBe('web');
  });
});

it('a chat link holds one person, whatever their address', () => {
  expect(chatLink('a&b,c@example.com')).toBe(
    'https://teams.microsoft.com/l/chat/0/0?users=a%26b%2Cc%40example.com',
  );
});
