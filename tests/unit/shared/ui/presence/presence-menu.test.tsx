/** @jest-environment jsdom */
import { AppError } from '../../../../../shared/errors/app-error';
import type { OwnPresence } from '../../../../../shared/presence/own-presence';
import type { WindowPresence } from '../../../../../shared/presence/window-presence';
import { TelephoneMarks } from '../../../../../shared/ui/contacts/telephone-marks';
import { PresenceDesk } from '../../../../../shared/ui/presence/presence-desk';
import { PresenceMenu } from '../../../../../shared/ui/presence/presence-menu';
import { allByRole, byRole, click, render, settle, type, unmountAll } from '../../../../support/dom';
import { quietLog } from '../../../companion/sip/support/quiet-log';
import { announced, inApp } from '../support/in-app';
import '../support/modal-dialogs';

afterEach(unmountAll);

const user = { displayName: 'Bruno Keller', extension: '202' };

async function open(own: Partial<OwnPresence> = {}) {
  const asked: unknown[] = [];
  const server = { fault: undefined as AppError | undefined, revision: 1 };
  let current: OwnPresence = {
    revision: 1,
    choice: 'automatic',
    note: '',
    presence: { availability: 'available' },
    ...own,
  };
  const desk = new PresenceDesk({
    client: {
      authorised: ((_: unknown, { body }: { body: Partial<OwnPresence> }) => {
        if (server.fault) return Promise.reject(server.fault);
        asked.push(body);
        server.revision += 1;
        current = { ...current, ...body, revision: server.revision };
        return Promise.resolve(current);
      }) as never,
      directory: () =>
        Promise.resolve({
          contacts: [
            {
              id: 'a',
              origin: 'directory',
              displayName: 'Other',
              numbers: [{ kind: 'work', number: '2020' }],
            },
            {
              id: 'b',
              origin: 'directory',
              displayName: 'Bruno Keller',
              numbers: [{ kind: 'work', number: '202' }],
              email: 'bruno@example.test',
            },
          ],
        }),
      graphToken: () => Promise.reject(new AppError('not-found')),
    },
    send: () => true,
    page: globalThis.window,
    log: quietLog,
  });
  const presence: WindowPresence = desk.presence;
  presence.receive(current);
  await render(inApp(<PresenceMenu desk={desk} user={user} size={28} />));
  return { desk, asked, server };
}

const mine = (): HTMLElement => byRole('button', /^My presence/);
async function openMenu(): Promise<void> {
  await click(mine());
  await settle(() => import('../../../../../shared/ui/controls/menu-surface'));
}

it('says how one is seen, and lets one choose', async () => {
  const { asked, desk } = await open();
  expect(mine().getAttribute('aria-label')).toBe('My presence: Available');
  await openMenu();
  expect(byRole('menuitemradio', /^Automatic/).getAttribute('aria-checked')).toBe('true');
  expect(document.body.textContent).toContain('202 · bruno@example.test');
  await click(byRole('menuitemradio', 'Do not disturb'));
  expect(asked).toEqual([{ choice: 'do-not-disturb' }]);
  expect(announced('polite')).toContain('Do not disturb');
  await settle(() => {
    desk.presence.receive({
      revision: 9,
      choice: 'do-not-disturb',
      note: '',
      presence: { availability: 'do-not-disturb', telephone: ['in-call', 'forwarded'] },
    });
  });
  expect(mine().getAttribute('aria-label')).toBe(
    'My presence: Do not disturb, Call in progress, Calls forwarded',
  );
  desk.close();
});

it('takes a note of 21 characters, counted as people count', async () => {
  const { asked, desk } = await open({ note: 'Lunch' });
  await openMenu();
  await click(byRole('menuitem', /^What are you doing/));
  const field = byRole('textbox', 'What are you doing?') as HTMLInputElement;
  expect(field.value).toBe('Lunch');
  await type(field, 'Writing the long report');
  expect(document.body.textContent).toContain('At most 21 characters.');
  await click(byRole('button', 'Save'));
  expect(asked).toEqual([]);
  await type(field, '  Writing  ');
  expect(document.body.textContent).toContain('7 of 21 characters');
  await click(byRole('button', 'Save'));
  expect(asked).toEqual([{ note: 'Writing' }]);
  expect(allByRole('dialog')).toHaveLength(0);
  await openMenu();
  await click(byRole('menuitem', 'Remove the note'));
  expect(asked.at(-1)).toEqual({ note: '' });
  desk.close();
});

it('says so when the server does not take it, and keeps what was written', async () => {
  const { server, desk } = await open();
  server.fault = new AppError('rate-limited');
  await openMenu();
  await click(byRole('menuitemradio', 'Away'));
  expect(announced('assertive')).not.toBe('');
  await openMenu();
  await click(byRole('menuitem', /^What are you doing/));
  await type(byRole('textbox', 'What are you doing?') as HTMLInputElement, 'Lunch');
  await click(byRole('button', 'Save'));
  expect((byRole('textbox', 'What are you doing?') as HTMLInputElement).value).toBe('Lunch');
  desk.close();
});

it('names every state of a telephone, though one icon is all there is room for', async () => {
  await render(inApp(<TelephoneMarks states={['forwarded', 'in-call']} all={false} />));
  expect(allByRole('img').map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Call in progress, Calls forwarded',
  ]);
  await unmountAll();
  await render(inApp(<TelephoneMarks states={['forwarded', 'in-call']} all />));
  expect(allByRole('img').map((mark) => mark.getAttribute('aria-label'))).toEqual([
    'Call in progress',
    'Calls forwarded',
  ]);
});
