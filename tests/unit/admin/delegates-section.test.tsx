/** @jest-environment jsdom */
import { DelegatesSection } from '../../../admin/features/delegates/delegates-section';
import type { AdminDelegation } from '../../../shared/api/admin-delegates-schema';
import { allByRole, byRole, click, render, settle, type, unmountAll } from '../../support/dom';
import { failure } from '../shared/api/fake-server';
import { announced, inApp } from '../shared/ui/support/in-app';
import '../shared/ui/support/modal-dialogs';
import { signedIn, type Signed } from './support';

const [amira, bruno, chloe] = [
  { userName: 'amira', displayName: 'Amira Haddad' },
  { userName: 'bruno', displayName: 'Bruno Keller' },
  { userName: 'chloe', displayName: 'Chloé Martin' },
] as const;
const configured: AdminDelegation = { owner: amira, delegate: bruno, configured: true };
const made: AdminDelegation = { owner: amira, delegate: chloe, configured: false };

describe('the delegates of the administrator’s page', () => {
  let window: Signed;
  let delegations: readonly AdminDelegation[];

  beforeEach(() => {
    delegations = [configured, made];
    window = signedIn();
    window.server.on('GET /api/admin/delegates', () => ({
      status: 200,
      body: { delegations, total: delegations.length, people: [amira, bruno, chloe] },
    }));
  });
  afterEach(async () => {
    await unmountAll();
    window.session.close();
  });

  const open = async (): Promise<void> => {
    await window.session.resume();
    await render(inApp(<DelegatesSection client={window.client.delegates} />));
    await settle();
  };
  const text = (): string => document.body.textContent ?? '';

  it('are listed, and of those that stay it is said why', async () => {
    await open();
    expect(text()).toContain('2 of 2 delegates');
    expect(text()).toContain('Named by the configuration of the server, and taken out there alone.');
    expect(allByRole('button', /^Take back/).map((button) => button.getAttribute('aria-label'))).toEqual([
      'Take back: Chloé Martin for Amira Haddad',
    ]);
  });

  it('are added by user name, once everything is right', async () => {
    const sent: unknown[] = [];
    let answer = failure(404, 'not-found');
    window.server.on('POST /api/admin/delegates', (request) => {
      sent.push(JSON.parse(request.body ?? ''));
      return answer;
    });
    await open();
    await click(byRole('button', 'Add a delegate'));
    await type(byRole('textbox', 'For'), 'chloe');
    await type(byRole('textbox', 'Delegate'), 'chloe');
    await click(byRole('button', 'Add'));
    expect(text()).toContain('Nobody is a delegate of themselves.');
    await type(byRole('textbox', 'Delegate'), 'nobody');
    await click(byRole('button', 'Add'));
    expect(text()).toContain('Nobody has this user name.');
    expect(sent).toEqual([]);
    await type(byRole('textbox', 'Delegate'), 'bruno');
    await click(byRole('button', 'Add'));
    await settle();
    // Whoever has left meanwhile.
    expect(byRole('alert').textContent).toContain('Nobody has this user name.');
    answer = { status: 201, body: { owner: chloe, delegate: bruno, configured: false } };
    await click(byRole('button', 'Add'));
    await settle();
    expect(sent.at(-1)).toEqual({ owner: 'chloe', delegate: 'bruno' });
    expect(announced('polite')).toContain('Bruno Keller acts for Chloé Martin now.');
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('are taken back only after asking', async () => {
    const asked: string[] = [];
    window.server.on('DELETE /api/admin/delegates', (request) => {
      asked.push(request.url);
      return { status: 200, body: made };
    });
    await open();
    await click(byRole('button', 'Take back: Chloé Martin for Amira Haddad'));
    await click(byRole('button', 'Cancel'));
    expect(asked).toEqual([]);
    await click(byRole('button', 'Take back: Chloé Martin for Amira Haddad'));
    expect(text()).toContain('Chloé Martin may no longer use the meeting rooms of Amira Haddad.');
    await click(byRole('button', 'Take back'));
    await settle();
    expect(asked).toEqual(['/api/admin/delegates?owner=amira&delegate=chloe']);
    expect(announced('polite')).toContain('Chloé Martin no longer acts for Amira Haddad.');
  });
});
