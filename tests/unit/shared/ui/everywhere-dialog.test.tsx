/** @jest-environment jsdom */
import './support/modal-dialogs';
import { AppError } from '../../../../shared/errors/app-error';
import { EverywhereDialog } from '../../../../shared/ui/profile/everywhere-dialog';
import { byRole, click, render, unmountAll } from '../../../support/dom';
import { announced, inApp } from './support/in-app';

afterEach(unmountAll);

it('signs out on every device, after asking', async () => {
  const [onSignOut, onClose] = [jest.fn(() => Promise.resolve()), jest.fn()];
  await render(inApp(<EverywhereDialog onSignOut={onSignOut} onClose={onClose} />));
  expect(onSignOut).not.toHaveBeenCalled();
  await click(byRole('button', 'Sign out'));
  expect(onSignOut).toHaveBeenCalledTimes(1);
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('says so when nothing was signed out, and can be tried again', async () => {
  const onSignOut = jest.fn(() => Promise.reject(new AppError('network')));
  const onClose = jest.fn();
  await render(inApp(<EverywhereDialog onSignOut={onSignOut} onClose={onClose} />));
  await click(byRole('button', 'Sign out'));
  expect(announced('assertive')).toContain('Nothing was signed out.');
  expect(onClose).not.toHaveBeenCalled();
  await click(byRole('button', 'Sign out'));
  expect(onSignOut).toHaveBeenCalledTimes(2);
});
