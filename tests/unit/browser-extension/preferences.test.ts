import { preferences, readServer, serverChoice } from '../../../browser-extension/parts/preferences';
import { FakeChrome } from './support/fake-chrome';

describe('where the server is', () => {
  it.each([
    ['https://calls.example.com', 'https://calls.example.com'],
    [' https://calls.example.com/ ', 'https://calls.example.com'],
    ['calls.example.com', 'https://calls.example.com'],
    ['https://calls.example.com:8443', 'https://calls.example.com:8443'],
    ['http://localhost:3000', 'http://localhost:3000'],
    ['http://calls.example.com', undefined],
    ['https://calls.example.com/path', undefined],
    ['https://user@calls.example.com', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%s', (typed, origin) => {
    expect(readServer(typed)).toBe(origin);
  });

  it('is said by policy, else by the person, else by the package', async () => {
    const chrome = new FakeChrome().install();
    await expect(serverChoice()).resolves.toEqual({ origin: 'https://calls.example.com', managed: false });
    await preferences.set({ excluded: [], telLinks: false, server: 'https://mine.example.com' });
    await expect(serverChoice()).resolves.toEqual({ origin: 'https://mine.example.com', managed: false });
    chrome.areas.managed['server'] = 'https://ours.example.com/';
    await expect(serverChoice()).resolves.toEqual({ origin: 'https://ours.example.com', managed: true });
  });
});

it('bears whatever another version has left in the storage', async () => {
  const chrome = new FakeChrome().install();
  chrome.areas.local['preferences'] = { excluded: 'all', telLinks: 1, country: 33, server: null };
  await expect(preferences.get()).resolves.toEqual({
    excluded: [],
    telLinks: false,
    country: undefined,
    server: undefined,
  });
});
