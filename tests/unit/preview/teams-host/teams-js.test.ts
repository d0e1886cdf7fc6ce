/** @jest-environment jsdom */
import '../no-network';
import { app, authentication, call, chat, pages } from '@microsoft/teams-js';
import { authenticationCapability } from '../../../../preview/teams-host/authentication-capability';
import { AuthenticationWindow } from '../../../../preview/teams-host/authentication-window';
import { conversationCapability } from '../../../../preview/teams-host/conversation-capability';
import { linksCapability, type Link } from '../../../../preview/teams-host/links-capability';
import { pagesCapability } from '../../../../preview/teams-host/pages-capability';
import { obliging, type SignInBehaviour } from '../../../../preview/teams-host/sign-in-behaviour';
import { FakeWindow } from '../fake-window';
import { APP, startHost } from './host-fixture';

interface Situation {
  readonly token: () => Promise<string>;
  readonly accept: boolean;
  readonly behaviour: SignInBehaviour;
}

/** The real `@microsoft/teams-js`, in a frame whose parent is our host. */
async function startTab({
  token = () => Promise.resolve('a-token'),
  accept = true,
  behaviour = obliging,
}: Partial<Situation> = {}) {
  const links: Link[] = [];
  const places: (string | undefined)[] = [];
  const open = (link: Link) => {
    links.push(link);
    return accept;
  };
  const popup = new FakeWindow(APP);
  const opener = new FakeWindow('https://teams.microsoft.com');
  opener.nextWindow = popup;
  const window = new AuthenticationWindow(opener.asWindow, APP, 'web');
  const fixture = startHost([
    linksCapability(open),
    conversationCapability(open),
    pagesCapability({ contentUrl: `${APP}/teams/`, navigate: (place) => places.push(place) }),
    authenticationCapability({ token, window, behaviour: () => behaviour }),
  ]);
  app._initialize(fixture.frame.asWindow);
  await app.initialize();
  return { ...fixture, links, places, opener, popup };
}

// teams-js keeps its listeners and its state in module variables.
afterEach(() => {
  app._uninitialize();
});

describe('a tab with the real teams-js in the simulated Teams', () => {
  it('starts, learns who is there, and says when it is ready', async () => {
    const { phases } = await startTab();
    const context = await app.getContext();
    expect(context.user?.displayName).toBe('Amira Haddad');
    expect(context.app).toMatchObject({ theme: 'default', locale: 'fr-fr', host: { clientType: 'web' } });
    expect(context.page.id).toBe('contacts');
    app.notifyAppLoaded();
    await expect(app.notifySuccess()).resolves.toEqual({ hasFinishedSuccessfully: true });
    expect(phases.map(({ kind }) => kind)).toEqual(['loading', 'loaded', 'ready']);
  });

  it('tells why it could not start', async () => {
    const { phases } = await startTab();
    app.notifyFailure({ reason: app.FailedReason.AuthFailed, message: 'no licence' });
    await app.getContext(); // answered in order, hence after the failure has arrived
    expect(phases.at(-1)).toEqual({ kind: 'failed', reason: 'AuthFailed', message: 'no licence' });
  });

  it('follows the theme once it has asked to', async () => {
    const { host } = await startTab();
    host.changeTheme('contrast'); // nobody listens yet
    const seen: string[] = [];
    const heard = new Promise<void>((resolve) => {
      app.registerOnThemeChangeHandler((theme) => {
        seen.push(theme);
        resolve();
      });
    });
    await app.getContext();
    host.changeTheme('dark');
    await heard;
    expect(seen).toEqual(['dark']);
    expect((await app.getContext()).app.theme).toBe('dark');
  });

  it('opens links and chats, and reads a refusal', async () => {
    const { links } = await startTab();
    await app.openLink('https://calls.example.test/companion/');
    await app.openLink('https://teams.microsoft.com/l/chat/0/0?users=bruno@calls.example');
    await chat.openChat({ user: 'chloe@calls.example' });
    await expect(call.startCall({ targets: ['david@calls.example'] })).resolves.toBe(true);
    await expect(app.openLink('javascript:alert(1)')).rejects.toThrow('could not be opened');
    expect(links).toEqual([
      { kind: 'page', url: 'https://calls.example.test/companion/' },
      { kind: 'chat', users: ['bruno@calls.example'] },
      { kind: 'chat', users: ['chloe@calls.example'] },
      { kind: 'call', users: ['david@calls.example'] },
    ]);
  });

  it('learns that the browser would not open a window', async () => {
    await startTab({ accept: false });
    await expect(app.openLink('https://calls.example.test/')).rejects.toThrow('could not be opened');
  });

  it('gets the token of the host, or a reason', async () => {
    await startTab();
    await expect(authentication.getAuthToken()).resolves.toBe('a-token');
    app._uninitialize();
    await startTab({ token: () => Promise.reject(new Error('server away')) });
    await expect(authentication.getAuthToken()).rejects.toThrow('FailedToGetToken');
  });

  it('is refused, where that is what is to be tried', async () => {
    const { opener } = await startTab({ behaviour: { ...obliging, token: 'refuses', window: 'blocked' } });
    await expect(authentication.getAuthToken()).rejects.toThrow('FailedToGetToken');
    await expect(authentication.authenticate({ url: `${APP}/sign-in` })).rejects.toThrow(
      'FailedToOpenWindow',
    );
    expect(opener.opened).toEqual([]);
  });

  it('never hears again from a host that does not answer', async () => {
    const { page } = await startTab({ behaviour: { ...obliging, token: 'silent', window: 'silent' } });
    let answered = 0;
    for (const asked of [authentication.getAuthToken(), authentication.authenticate({ url: `${APP}/in` })]) {
      asked.catch(() => undefined).finally(() => (answered += 1));
    }
    await app.getContext();
    expect(page.received.map((one) => (one as { func: string }).func)).toContain(
      'authentication.authenticate',
    );
    expect(answered).toBe(0);
  });

  it('signs in through a page of its own in a window, which reports back', async () => {
    const { opener, popup } = await startTab();
    const result = authentication.authenticate({ url: `${APP}/sign-in`, width: 400, height: 500 });
    await app.getContext();
    expect(opener.opened).toEqual([`${APP}/sign-in`]);
    opener.deliver({ id: 0, func: 'initialize', args: [] }, popup);
    opener.deliver({ id: 1, func: 'authentication.authenticate.success', args: ['a-code'] }, popup);
    await expect(result).resolves.toBe('a-code');
    expect(popup.received).toEqual([expect.objectContaining({ id: 0 })]);
  });

  it('is put to sleep and woken again', async () => {
    const { host, frame } = await startTab();
    await expect(host.suspend()).resolves.toBe('terminated'); // it has not said that it can sleep
    let slept = false;
    app.lifecycle.registerBeforeSuspendOrTerminateHandler(() => {
      slept = true;
      return Promise.resolve();
    });
    const woken = new Promise<URL>((resolve) => {
      app.lifecycle.registerOnResumeHandler(({ contentUrl }) => {
        resolve(contentUrl);
      });
    });
    await app.getContext();
    await expect(host.suspend()).resolves.toBe('suspended');
    expect(slept).toBe(true);
    host.resume();
    expect((await woken).href).toBe(`${APP}/teams/`);
    expect(frame.received.length).toBeGreaterThan(0);
  });

  it('moves to another place inside itself', async () => {
    const { places } = await startTab();
    await pages.currentApp.navigateTo({ pageId: 'contacts', subPageId: 'dialpad' });
    await pages.currentApp.navigateToDefaultPage();
    expect(places).toEqual(['dialpad', undefined]);
    expect((await pages.getConfig()).contentUrl).toBe(`${APP}/teams/`);
  });
});
