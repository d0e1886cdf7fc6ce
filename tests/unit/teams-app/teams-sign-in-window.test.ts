/** @jest-environment jsdom */
import '../preview/no-network';
import { app } from '@microsoft/teams-js';
import { authenticationCapability } from '../../../preview/teams-host/authentication-capability';
import { AuthenticationWindow } from '../../../preview/teams-host/authentication-window';
import { obliging, type SignInBehaviour } from '../../../preview/teams-host/sign-in-behaviour';
import { teamsSignInWindow } from '../../../teams-app/host/teams-sign-in-window';
import { FakeWindow } from '../preview/fake-window';
import { APP, startHost } from '../preview/teams-host/host-fixture';

/** The real teams-js, in a Teams that behaves as the test says. */
async function startTab(window: SignInBehaviour['window']) {
  const popup = new FakeWindow(APP);
  const opener = new FakeWindow('https://teams.microsoft.com');
  opener.nextWindow = popup;
  const authentication = new AuthenticationWindow(opener.asWindow, APP, 'web');
  const behaviour = () => ({ ...obliging, window });
  const { frame } = startHost([
    authenticationCapability({ token: () => Promise.resolve('t'), window: authentication, behaviour }),
  ]);
  app._initialize(frame.asWindow);
  await app.initialize();
  const told = new Promise<string>((resolve) => {
    teamsSignInWindow().open(Promise.resolve(`${APP}/api/oauth/start`), resolve);
  });
  return { opener, popup, authentication, told };
}

afterEach(() => {
  app._uninitialize();
});

describe('a window of Teams for signing in', () => {
  it('leads to the page of our server, and tells when it seems to be closed', async () => {
    const { opener, authentication, told } = await startTab('works');
    await app.getContext();
    expect(opener.opened).toEqual([`${APP}/api/oauth/start`]);
    authentication.close();
    expect(await told).toBe('closed');
  });

  it('tells when the browser has blocked it', async () => {
    expect(await (await startTab('blocked')).told).toBe('blocked');
  });
});
