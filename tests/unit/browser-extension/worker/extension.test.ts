import { Extension } from '../../../../browser-extension/worker/extension';
import { FakeChrome } from '../support/fake-chrome';
import { quietLogger } from '../../server/support/quiet-logger';

const settings = {
  environment: 'demo',
  country: 'FR',
  extensionLength: 3,
  emergencyNumbers: ['112'],
  iceServers: [],
};
const disabled = { browserExtension: { value: false, source: 'policy' } };

describe('the worker', () => {
  let chrome: FakeChrome;
  let extension: Extension;
  const signIn = (more: object = {}): void => {
    chrome.areas.local['environment'] = {
      settings: { ...settings, ...more },
      user: 'Amira',
      asked: Date.now(),
    };
  };

  beforeEach(() => {
    jest.useFakeTimers();
    chrome = new FakeChrome().install();
    extension = new Extension(quietLogger);
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('finds nothing for pages before somebody is signed in', async () => {
    const page = { page: false, tabId: 1 };
    await expect(extension.hear({ type: 'find', texts: ['01 23 45 67 89'] }, page)).resolves.toEqual([]);
    signIn();
    await extension.publish();
    await expect(extension.hear({ type: 'find', texts: ['01 23 45 67 89', 'no'] }, page)).resolves.toEqual([
      [{ start: 0, end: 14, name: '+33 1 23 45 67 89', number: '01 23 45 67 89' }],
      [],
    ]);
  });

  it('tells pages what to go by: the server’s own are left alone', async () => {
    signIn();
    chrome.areas.managed['excludedSites'] = ['intranet.example.com'];
    chrome.areas.local['preferences'] = { excluded: ['news.example.com'], telLinks: true };
    await extension.publish();
    expect(chrome.areas.local['pages']).toEqual({
      active: true,
      excluded: ['calls.example.com', 'intranet.example.com', 'news.example.com'],
      telLinks: true,
    });
  });

  it('marks nothing where the administrator has switched it off, and says so', async () => {
    signIn({ settings: disabled });
    await extension.publish();
    expect(chrome.areas.local['pages']).toMatchObject({ active: false });
    await extension.call('202', 7);
    expect(chrome.toasts).toEqual([
      { tabId: 7, message: { type: 'toast', text: 'extension_disabled', failed: true } },
    ]);
  });

  it('opens its options for whoever calls before signing in', async () => {
    await extension.call('202', 7);
    expect(chrome.optionsOpened).toBe(1);
    expect(chrome.toasts).toMatchObject([{ message: { text: 'extension_signed_out', failed: true } }]);
    expect(chrome.badge).toBe('!');
    jest.advanceTimersByTime(10_000);
    expect(chrome.badge).toBe('');
  });

  it('asks about a call for help in a page of its own, and takes an answer from no other', async () => {
    signIn();
    await extension.call('112', 7);
    expect(chrome.windows).toEqual(['emergency.html']);
    const { id } = chrome.areas.session['emergency'] as { id: string };
    await extension.hear({ type: 'confirm-emergency', id }, { page: false, tabId: 7 });
    expect(chrome.areas.session['emergency']).toBeDefined();
  });

  it.each([[undefined], [7], [{}], [['202']]])('does nothing with %p for a number', async (text) => {
    signIn();
    await extension.call(text, 7);
    expect(chrome.toasts).toEqual([]);
  });

  it('lets no page of others sign anybody out', async () => {
    signIn();
    await extension.hear({ type: 'sign-out' }, { page: false, tabId: 7 });
    expect(chrome.areas.local['environment']).toBeDefined();
  });
});
