/** @jest-environment jsdom */
import { PairingPage } from '../../../../companion/features/pairing/pairing-page';
import { takePairing } from '../../../../companion/features/pairing/take-pairing';
import type { PairingView } from '../../../../shared/api/pairing-schema';
import { AppError } from '../../../../shared/errors/app-error';
import { allByRole, byRole, click, render, unmountAll } from '../../../support/dom';
import { inApp } from '../../shared/ui/support/in-app';

afterEach(unmountAll);

const view: PairingView = { app: 'extension', code: '012345', expiresIn: 300, elsewhere: false };
const show = async (look: () => Promise<PairingView>, decide: jest.Mock): Promise<jest.Mock> => {
  const onOver = jest.fn();
  await render(inApp(<PairingPage pairing="p" user="Amira" decisions={{ look, decide }} onOver={onOver} />));
  return onOver;
};

it('shows who asks, the code digit by digit, and what it may', async () => {
  await show(() => Promise.resolve(view), jest.fn());
  expect(document.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Code 0 1 2 3 4 5');
  expect(document.body.textContent).toContain('The browser extension wants to be signed in as you.');
  expect(document.querySelectorAll('li')).toHaveLength(2);
});

it('warns of a request from another network', async () => {
  await show(() => Promise.resolve({ ...view, elsewhere: true }), jest.fn());
  expect(document.body.textContent).toContain('It asks from another network');
});

it.each([
  ['Allow', true, 'Allowed. You can close this page.'],
  ['Refuse', false, 'Refused. You can close this page.'],
])('is answered once: %s', async (button, allow, said) => {
  const decide = jest.fn().mockResolvedValue(undefined);
  const onOver = await show(() => Promise.resolve(view), decide);
  await click(byRole('button', button));
  expect(decide.mock.calls).toEqual([['p', allow]]);
  expect(document.querySelector('[role=status]')?.textContent).toBe(said);
  expect(allByRole('button')).toHaveLength(0);
  expect(onOver).toHaveBeenCalledTimes(1);
});

it('says why there is nothing to allow', async () => {
  await show(() => Promise.reject(new AppError('expired', 'over')), jest.fn());
  expect(document.body.textContent).toContain('This request is over');
});

it('says that the administrator does not want it', async () => {
  const decide = jest.fn().mockRejectedValue(new AppError('app-disabled', 'off'));
  await show(() => Promise.resolve(view), decide);
  await click(byRole('button', 'Allow'));
  expect(document.body.textContent).toContain('Your administrator has switched this off.');
});

it('takes the pairing out of the address', () => {
  const pairing = 'x'.repeat(43);
  history.replaceState(null, '', `/companion/#pair=${pairing}`);
  expect(takePairing(location, history)).toBe(pairing);
  expect(location.hash).toBe('');
  history.replaceState(null, '', '/companion/#pair=<b>');
  expect(takePairing(location, history)).toBeUndefined();
});
