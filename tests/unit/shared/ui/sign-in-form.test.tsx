/** @jest-environment jsdom */
import { AppError } from '../../../../shared/errors/app-error';
import { SignInForm, type Credentials } from '../../../../shared/ui/sign-in/sign-in-form';
import { allByRole, byRole, click, render, type, unmountAll } from '../../../support/dom';
import { announced, inApp } from './support/in-app';

afterEach(unmountAll);

const fill = async (userName: string, password: string): Promise<void> => {
  await type(byRole('textbox', 'User name'), userName);
  await type(byRole('textbox', 'Password'), password);
  await click(byRole('button', 'Sign in'));
};

it('signs in to its environment', async () => {
  const onSignIn = jest.fn<Promise<void>, [Credentials]>().mockResolvedValue();
  await render(inApp(<SignInForm environment="demo" onSignIn={onSignIn} />));
  await fill(' amira ', 'amira-demo');
  expect(onSignIn).toHaveBeenCalledWith({ environment: 'demo', userName: 'amira', password: 'amira-demo' });
});

it('asks nobody before both fields are filled', async () => {
  const onSignIn = jest.fn<Promise<void>, [Credentials]>();
  await render(inApp(<SignInForm environment="demo" onSignIn={onSignIn} />));
  await fill('amira', '');
  expect(onSignIn).not.toHaveBeenCalled();
  expect(document.activeElement).toBe(byRole('textbox', 'Password'));
});

it('says what is wrong, and is busy only until then', async () => {
  let refuse: (error: AppError) => void = () => undefined;
  const onSignIn = (): Promise<void> => new Promise((_resolve, reject) => (refuse = reject));
  await render(inApp(<SignInForm environment="demo" onSignIn={onSignIn} />));
  await fill('amira', 'wrong');
  expect(allByRole('button', 'Signing in…')).toHaveLength(1);
  await click(document.body);
  refuse(new AppError('wrong-credentials'));
  await click(document.body);
  expect(announced('assertive')).toContain('The user name or password is wrong');
  expect(allByRole('button', 'Sign in')).toHaveLength(1);
});

it('says whom to ask where typing again does not help', async () => {
  const onSignIn = (): Promise<void> => Promise.reject(new AppError('forbidden'));
  await render(inApp(<SignInForm environment="demo" supportEmail="help@example.com" onSignIn={onSignIn} />));
  await fill('amira', 'amira-demo');
  expect(byRole('link', 'help@example.com').getAttribute('href')).toBe('mailto:help@example.com');
});

it('speaks French', async () => {
  const onSignIn = (): Promise<void> => Promise.resolve();
  await render(inApp(<SignInForm environment="demo" onSignIn={onSignIn} />, 'fr'));
  expect(allByRole('textbox', "Nom d'utilisateur")).toHaveLength(1);
  expect(allByRole('button', 'Se connecter')).toHaveLength(1);
});
