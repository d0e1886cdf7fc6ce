/** @jest-environment jsdom */
import { act } from 'react';
import { AlreadyOpenPage } from '../../../../companion/features/pages/already-open-page';
import { StartFailedPage } from '../../../../companion/features/pages/start-failed-page';
import { SignInPage } from '../../../../companion/features/sign-in/sign-in-page';
import type { AccountMeans } from '../../../../companion/features/sign-in/sign-in-choice';
import type { EnvironmentInfo } from '../../../../shared/api/session-schema';
import { AppError } from '../../../../shared/errors/app-error';
import { quietLog } from '../sip/support/quiet-log';
import { all, click, doing, leave, one, show, words } from './support/page';

const demo: EnvironmentInfo = { id: 'demo', name: 'Demo', signIn: 'credentials' };
const lists = () => Promise.resolve([demo]);
const accepts = () => Promise.resolve();
const nowhere = () => () => undefined;
const account: AccountMeans = {
  window: { open: jest.fn(nowhere) },
  attempts: {
    begin: jest.fn(() => Promise.resolve({ attempt: 'a', secret: 's', url: '/go', expiresIn: 60 })),
    outcome: () => new Promise<never>(() => undefined),
  },
  absolute: (url) => `https://calls.test${url}`,
  log: quietLog,
};

/** Waits for the part of the program that carries the form. */
async function formHasCome(): Promise<void> {
  await act(() => import('../../../../companion/features/sign-in/sign-in-choice'));
  await doing(() => undefined);
}

async function choose(environment: string): Promise<void> {
  await doing(() => {
    const select = document.querySelector('select');
    if (!select) throw new Error('there is no choice');
    select.value = environment;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

afterEach(leave);

describe('the sign-in page', () => {
  it('asks for name and password, and gives no reason when there is none', async () => {
    await show(<SignInPage reason="first" loadEnvironments={lists} account={account} onSignIn={accepts} />);
    await formHasCome();
    expect(one('button', 'Sign in')).toBeTruthy();
    expect(all('textbox')).toHaveLength(2);
    expect(all('alert')).toHaveLength(0);
  });

  it.each([
    ['ticket-refused', 'has been used already or is too old'],
    ['ended', 'Your session has ended'],
    ['elsewhere', 'on all your devices at once'],
    ['signed-out', 'You are signed out'],
  ] as const)('says why it asks again: %s', async (reason, why) => {
    await show(<SignInPage reason={reason} loadEnvironments={lists} account={account} onSignIn={accepts} />);
    await formHasCome();
    expect(words()).toContain(why);
  });

  it('asks by the kind of the environment that is chosen', async () => {
    const company: EnvironmentInfo = { id: 'sso', name: 'Company', signIn: 'oauth' };
    const desk: EnvironmentInfo = { id: 'open', name: 'Desk', signIn: 'none' };
    const onSignIn = jest.fn(accepts);
    const several = () => Promise.resolve([demo, company, desk]);
    await show(
      <SignInPage reason="first" loadEnvironments={several} account={account} onSignIn={onSignIn} />,
    );
    await formHasCome();
    expect(all('textbox')).toHaveLength(2);
    await choose('sso');
    expect(all('textbox')).toHaveLength(0);
    await click('button', 'Sign in with your account');
    expect(account.window.open).toHaveBeenCalledTimes(1);
    expect(words()).toContain('Finish signing in in the window');
    await choose('open');
    await click('button', 'Sign in');
    expect(onSignIn).toHaveBeenCalledWith({ environment: 'open' });
  });

  it('offers another attempt when the server cannot be reached', async () => {
    const load = jest.fn(lists).mockRejectedValueOnce(new AppError('network'));
    await show(<SignInPage reason="first" loadEnvironments={load} account={account} onSignIn={accepts} />);
    await formHasCome();
    expect(one('alert').textContent).toContain('The server cannot be reached');
    await click('button', 'Try again');
    await formHasCome();
    expect(one('button', 'Sign in')).toBeTruthy();
  });
});

describe('a second window', () => {
  it('closes, or says that the browser leaves that to the person', async () => {
    const close = jest.spyOn(window, 'close').mockImplementation(() => undefined);
    await show(<AlreadyOpenPage />);
    expect(one('heading', 'Your companion is already open')).toBeTruthy();
    expect(words()).toContain('this window can be closed');
    await click('button', 'Close');
    expect(close).toHaveBeenCalledTimes(1);
    expect(words()).toContain('close the tab or window yourself');
    close.mockRestore();
  });
});

it('a telephone that does not open says why and can be tried again', async () => {
  const onRetry = jest.fn();
  await show(<StartFailedPage code="network" onRetry={onRetry} />);
  expect(words()).toContain('There is no connection to the network');
  await click('button', 'Try again');
  expect(onRetry).toHaveBeenCalledTimes(1);
});
