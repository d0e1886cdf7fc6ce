/** @jest-environment jsdom */
import './support/modal-dialogs';
import type { ReportSource } from '../../../../shared/diagnostics/report/part-report';
import { AppError } from '../../../../shared/errors/app-error';
import { ProfileMenu } from '../../../../shared/ui/profile/profile-menu';
import { allByRole, byRole, click, render, settle, unmountAll } from '../../../support/dom';
import { announced, inApp } from './support/in-app';

afterEach(unmountAll);

const openMenu = async (name: string): Promise<void> => {
  await click(byRole('button', name));
  await settle(() => import('../../../../shared/ui/controls/menu-surface'));
};
const sources: readonly ReportSource[] = [
  {
    app: 'teams',
    collect: () =>
      Promise.resolve({
        app: 'teams',
        version: '1.0',
        platform: ['the web'],
        facts: { calls: 'held' },
        entries: [],
      }),
  },
  { app: 'companion', collect: () => Promise.reject(new AppError('no-companion')) },
];
const openReport = async (onOpenLink = jest.fn()): Promise<void> => {
  const menu = <ProfileMenu report={() => sources} supportEmail="help@example.com" onOpenLink={onOpenLink} />;
  await render(inApp(menu));
  await openMenu('More options');
  await click(byRole('menuitem', 'Report a problem'));
  await settle(() => import('../../../../shared/ui/profile/report-dialog'));
};

it('signs out', async () => {
  const onSignOut = jest.fn();
  const view = <ProfileMenu report={() => []} onOpenLink={jest.fn()} onSignOut={onSignOut} />;
  await render(inApp(view, 'fr'));
  await openMenu("Plus d'options");
  await click(byRole('menuitem', 'Déconnexion'));
  expect(onSignOut).toHaveBeenCalledTimes(1);
});

it('signs out on every device, but asks first', async () => {
  const onSignOutEverywhere = jest.fn(() => Promise.resolve());
  await render(
    inApp(<ProfileMenu report={() => []} onOpenLink={jest.fn()} onSignOutEverywhere={onSignOutEverywhere} />),
  );
  await openMenu('More options');
  await click(byRole('menuitem', 'Sign me out everywhere'));
  await settle(() => import('../../../../shared/ui/profile/everywhere-dialog'));
  expect(onSignOutEverywhere).not.toHaveBeenCalled();
  await click(byRole('button', 'Sign out'));
  expect(onSignOutEverywhere).toHaveBeenCalledTimes(1);
});

it('offers no sign-out to somebody who is not signed in', async () => {
  await render(inApp(<ProfileMenu report={() => []} onOpenLink={jest.fn()} />));
  await openMenu('More options');
  expect(allByRole('menuitem')).toHaveLength(1);
});

it('copies the report that is shown, and confirms it', async () => {
  const writeText = jest.fn().mockResolvedValue(undefined);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  await openReport();
  const shown = (byRole('textbox', 'Contents of the report') as HTMLTextAreaElement).value;
  expect(shown).toContain('app: teams 1.0\nplatform: the web\ncalls: held');
  await click(byRole('button', 'Copy the logs to the clipboard'));
  expect(writeText).toHaveBeenCalledWith(shown);
  expect(announced('assertive')).toBe('The logs are on the clipboard.');
});

it('says so when the clipboard is out of reach, and how to copy all the same', async () => {
  const writeText = jest.fn().mockRejectedValue(new Error('denied'));
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  Object.defineProperty(document, 'execCommand', { configurable: true, value: () => false });
  await openReport();
  await click(byRole('button', 'Copy the logs to the clipboard'));
  expect(announced('assertive')).toContain('could not be copied');
});

it('opens the mail application, addressed to support', async () => {
  const onOpenLink = jest.fn<undefined, [string]>();
  await openReport(onOpenLink);
  await click(byRole('button', 'Send an e-mail'));
  expect(onOpenLink.mock.calls[0]?.[0]).toMatch(/^mailto:help@example\.com\?subject=Problem%20with/);
});

it('says what is not in the report, and why', async () => {
  await openReport();
  expect(byRole('dialog').textContent).toContain('The calling window is not part of this report.');
});

it('leads to the diagnostics', async () => {
  const onDiagnostics = jest.fn();
  await render(
    inApp(<ProfileMenu report={() => []} onOpenLink={jest.fn()} onDiagnostics={onDiagnostics} />, 'fr'),
  );
  await openMenu("Plus d'options");
  await click(byRole('menuitem', 'Diagnostic'));
  expect(onDiagnostics).toHaveBeenCalledTimes(1);
});
