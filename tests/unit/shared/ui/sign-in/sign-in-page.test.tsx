/** @jest-environment jsdom */
import type { EnvironmentInfo, SignIn } from '../../../../../shared/api/session-schema';
import type { SignInWay } from '../../../../../shared/api/sign-in-ways';
import { AppError } from '../../../../../shared/errors/app-error';
import type { AccountSignInOptions } from '../../../../../shared/sign-in/account-sign-in';
import { SignInPage, type SignInPageProps } from '../../../../../shared/ui/sign-in/sign-in-page';
import type { Entrance } from '../../../../../shared/sign-in/entrance';
import { allByRole, byRole, click, render, settle, type, unmountAll } from '../../../../support/dom';
import { quietLog } from '../../../companion/sip/support/quiet-log';
import { announced, inApp } from '../support/in-app';

afterEach(unmountAll);

const demo: EnvironmentInfo = { id: 'demo', name: 'Demo', signIn: 'credentials' };
const company: EnvironmentInfo = { id: 'sso', name: 'Company', signIn: 'oauth' };
const desk: EnvironmentInfo = { id: 'open', name: 'Desk', signIn: 'none' };
const lyon: EnvironmentInfo = {
  id: 'lyon',
  name: 'Lyon',
  signIn: 'credentials',
  url: 'https://lyon.example',
};

/** The page with a server and a host that do what the test says. */
async function show(props: Partial<SignInPageProps> = {}, quiet: readonly SignInWay[] = []) {
  const signIn = jest.fn<Promise<void>, [SignIn]>(() => Promise.resolve());
  const goTo = jest.fn(({ url }: EnvironmentInfo) => url !== undefined);
  const discover = jest.fn((_text: string) => Promise.resolve<readonly EnvironmentInfo[]>([]));
  const openWindow = jest.fn(() => () => undefined);
  const openLink = jest.fn((_url: string) => Promise.resolve());
  const entrance = {
    signIn,
    goTo,
    discover,
    openLink,
    linksOpen: true,
    serverOf: ({ url }: EnvironmentInfo) => url && new URL(url).host,
    byHost: () => undefined,
    account: ({ id }: EnvironmentInfo): AccountSignInOptions => ({
      environment: id,
      quiet,
      window: { open: openWindow },
      attempts: {
        begin: () => Promise.resolve({ attempt: 'a', secret: 's', url: '/go', expiresIn: 60 }),
        outcome: () => new Promise<never>(() => undefined),
      },
      absolute: (url) => `https://calls.test${url}`,
      signIn,
      log: quietLog,
    }),
  };
  const page = (
    <SignInPage
      environments={[demo, company, desk]}
      reason="first"
      entrance={entrance as unknown as Entrance}
      {...props}
    />
  );
  await render(inApp(page));
  return { ...entrance, openWindow };
}
const choose = async (name: RegExp): Promise<void> => {
  const radio = [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].find((one) =>
    name.test(one.labels?.[0]?.textContent ?? ''),
  );
  if (!radio) throw new Error(`nothing to choose named ${String(name)}`);
  await click(radio);
};
const next = () => click(byRole('button', 'Next'));
const titles = () => allByRole('heading').map((one) => one.textContent);

describe('the first run', () => {
  it('asks for the environment, then for what that one wants', async () => {
    const { signIn } = await show();
    expect(titles()).toContain('Choose your environment');
    await next();
    expect(titles()).toContain('Sign in');
    expect(document.activeElement?.textContent).toBe('Sign in');
    await type(byRole('textbox', 'User name'), 'amira');
    await type(byRole('textbox', 'Password'), 'amira-demo');
    await click(byRole('button', 'Sign in'));
    expect(signIn).toHaveBeenCalledWith({ environment: 'demo', userName: 'amira', password: 'amira-demo' });
  });

  it('lets in at once where nothing is asked, or says why not and whom to ask', async () => {
    const { signIn } = await show({ supportEmail: 'help@example.com' });
    signIn.mockRejectedValueOnce(new AppError('wrong-network'));
    await choose(/Desk/);
    await next();
    expect(signIn).toHaveBeenCalledWith({ environment: 'open' });
    expect(announced('assertive')).toContain('in your organization’s network only');
    expect(byRole('link', 'help@example.com')).toBeTruthy();
    await click(byRole('button', 'Sign in'));
    expect(signIn).toHaveBeenCalledTimes(2);
  });

  it('goes by the account without a question where somebody vouches', async () => {
    const { signIn, openWindow } = await show({}, [
      () => Promise.resolve({ environment: 'sso', providerToken: 't' }),
    ]);
    await choose(/Company/);
    await next();
    expect(signIn).toHaveBeenCalledWith({ environment: 'sso', providerToken: 't' });
    expect(openWindow).not.toHaveBeenCalled();
  });

  it('offers a window, the link to the same page, and a way back', async () => {
    const { openWindow } = await show({}, [() => Promise.reject(new AppError('timeout'))]);
    await choose(/Company/);
    await next();
    await click(byRole('button', 'Sign in with your account'));
    expect(openWindow).toHaveBeenCalledTimes(1);
    expect(byRole('link', 'Open the sign-in page').getAttribute('href')).toBe('https://calls.test/go');
    expect(announced('polite')).toContain('Finish signing in');
    await click(byRole('button', 'Cancel'));
    expect(allByRole('link')).toEqual([]);
    await click(byRole('button', 'Change environment'));
    expect(titles()).toContain('Choose your environment');
  });

  it('does not ask to choose among one', async () => {
    await show({ environments: [demo] });
    expect(allByRole('textbox', 'User name')).toHaveLength(1);
  });
});

describe('an environment that is not listed', () => {
  const find = async (what: string): Promise<void> => {
    await click(byRole('button', 'My environment is not listed'));
    await type(byRole('textbox', /E-mail address or web address/), what);
    await click(byRole('button', 'Find'));
  };

  it('is found by an e-mail address, named with its server, and leads there', async () => {
    const { discover, goTo } = await show();
    discover.mockResolvedValueOnce([demo, lyon]);
    await find(' amira@lyon.example ');
    expect(discover.mock.calls[0]?.[0]).toBe('amira@lyon.example');
    expect(announced('polite')).toBe('2 environments found.');
    expect(document.querySelectorAll('input[type=radio]')).toHaveLength(4);
    expect(document.body.textContent).toContain('On lyon.example');
    await next();
    expect(goTo).toHaveBeenCalledWith(lyon);
    expect(titles()).toContain('Choose your environment');
  });

  it('may not exist, or not be found at the moment', async () => {
    const { discover } = await show();
    await find('nowhere.example');
    expect(announced('assertive')).toContain('Nothing was found for nowhere.example');
    discover.mockRejectedValueOnce(new AppError('network'));
    await click(byRole('button', 'Find'));
    await settle();
    expect(announced('assertive')).toContain('connection');
  });

  it('is all there is to do where this server has none', async () => {
    await show({ environments: [] });
    expect(document.body.textContent).toContain('offers no environment yet');
    expect(allByRole('textbox', /E-mail address or web address/)).toHaveLength(1);
    expect(allByRole('button', 'Next')).toEqual([]);
  });
});

describe('somebody who was signed in before', () => {
  it.each([
    ['signed-out', 'You are signed out.'],
    ['elsewhere', 'on all your devices at once'],
  ] as const)('reads why (%s), and chooses anew', async (reason, words) => {
    await show({ reason, preferred: 'sso' });
    expect(document.body.textContent).toContain(words);
    expect(titles()).toContain('Choose your environment');
    expect(document.activeElement?.textContent).toBe('Choose your environment');
  });

  it('goes on in the same environment when the session has ended', async () => {
    await show({ reason: 'ended', preferred: 'sso' });
    expect(document.body.textContent).toContain('Your session has ended');
    expect(byRole('button', 'Sign in with your account')).toBeTruthy();
  });

  it('reads why the server did not believe whoever vouched', async () => {
    await show({ refusal: 'unknown-account', preferred: 'sso' });
    expect(document.body.textContent).toContain('the telephone system has no account for you');
    expect(document.body.textContent).toContain('your administrator can help');
  });
});
