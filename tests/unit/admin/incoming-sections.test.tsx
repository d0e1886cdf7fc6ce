/** @jest-environment jsdom */
import { GroupsSection } from '../../../admin/features/groups/groups-section';
import { RightsSection } from '../../../admin/features/rights/rights-section';
import { TelephoneSection } from '../../../admin/features/telephone/telephone-section';
import type { AdminGroup } from '../../../shared/api/admin-groups-schema';
import type { AdminRights } from '../../../shared/api/admin-rights-schema';
import type { AdminTelephone } from '../../../shared/api/admin-telephone-schema';
import { allByRole, byRole, click, render, settle, type, unmountAll } from '../../support/dom';
import { failure } from '../shared/api/fake-server';
import { announced, inApp } from '../shared/ui/support/in-app';
import '../shared/ui/support/modal-dialogs';
import { signedIn, type Signed } from './support';

const amira = { userName: 'amira', displayName: 'Amira Haddad', extension: '201' };
const bruno = { userName: 'bruno', displayName: 'Bruno Keller', extension: '202' };
const chloe = { userName: 'chloe', displayName: 'Chloé Martin', extension: '203' };
const night: AdminGroup = {
  id: 'g1',
  name: 'Night',
  number: '8310',
  kind: 'rotary',
  ringSeconds: 15,
  overflow: '204',
  members: [
    { ...amira, on: true, mayChange: true },
    { ...bruno, on: false, mayChange: true },
  ],
  configured: false,
};
const sales: AdminGroup = {
  ...{ id: 'g2', name: 'Sales', number: '8302', kind: 'collective', ringSeconds: 20 },
  ...{ members: [], configured: true },
};
const brunos: AdminRights = {
  ...{ id: 'u2', ...bruno, forward: true, sendAll: false, mobileTwin: '+33639980404', changed: true },
};

describe('who gets whose calls, on the administrator’s page', () => {
  let window: Signed;
  let groups: readonly AdminGroup[];
  const sent: unknown[] = [];

  beforeEach(() => {
    groups = [night, sales];
    sent.length = 0;
    window = signedIn();
    window.server.on('GET /api/admin/groups', () => ({
      status: 200,
      body: { groups, total: groups.length, people: [amira, bruno, chloe] },
    }));
    window.server.on('GET /api/admin/rights', () => ({ status: 200, body: { people: [brunos], total: 1 } }));
  });
  afterEach(async () => {
    await unmountAll();
    window.session.close();
  });

  /** Answers in turn, and keeps what was asked. */
  const expecting = (route: string, ...answers: ReturnType<typeof failure>[]): void => {
    window.server.on(route, (request) => {
      sent.push(request.body === undefined ? 'nothing' : JSON.parse(request.body));
      return answers.shift() ?? failure(500, 'internal');
    });
  };
  const open = async (section: 'groups' | 'rights' | 'telephone'): Promise<void> => {
    await window.session.resume();
    const { client } = window;
    const sections = {
      groups: <GroupsSection client={client.groups} />,
      rights: <RightsSection client={client.rights} />,
      telephone: <TelephoneSection client={client.rights} />,
    };
    await render(inApp(sections[section]));
    await settle();
  };
  const text = (): string => document.body.textContent ?? '';
  const field = (name: string): HTMLElement => byRole('textbox', name);
  const press = async (name: string): Promise<void> => {
    await click(byRole('button', name));
    await settle();
  };
  const checkbox = (label: string): HTMLElement => {
    const all = [...document.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    const found = all.find((one) => (one.ariaLabel ?? one.labels?.[0]?.textContent) === label);
    if (!found) throw new Error(`no checkbox ${label}`);
    return found;
  };
  const choose = async (option: string): Promise<void> => {
    const found = [...document.querySelectorAll('option')].find(({ textContent }) => textContent === option);
    const select = found?.closest('select');
    if (!found || !select) throw new Error(`nothing to choose named ${option}`);
    await settle(() => {
      select.value = found.value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };

  describe('hunt groups', () => {
    it('are listed in words; what the configuration names is not deleted here, and why', async () => {
      await open('groups');
      expect(text()).toContain('Amira Haddad, Bruno Keller (off)');
      expect(text()).toContain('To 204after 15 seconds');
      expect(text()).toContain('NobodyBusy tone');
      expect(text()).toContain('take it out of the configuration');
      expect(allByRole('button', /^Delete/)).toHaveLength(1);
    });

    it('are added once everything is right, members in order', async () => {
      expecting('POST /api/admin/groups', { status: 201, body: night });
      await open('groups');
      await press('Add a group');
      await choose('Another number');
      await type(field('Ring for (seconds)'), '200');
      await press('Add');
      for (const fault of ['needs a name', '2 to 15 digits', 'from 5 to 120.', 'shall go on to'])
        expect(text()).toContain(fault);
      await type(field('Name'), ' Night ');
      await type(field('Number'), '8310');
      await type(field('Ring for (seconds)'), '15');
      await choose('Voicemail of the group');
      await choose('Longest idle');
      for (const name of ['bruno', 'nobody', 'bruno', 'AMIRA']) {
        await type(field('User name of the new member'), name);
        await press('Add a member');
        if (name === 'nobody') expect(text()).toContain('Nobody has this user name.');
      }
      await press('Move Amira Haddad up');
      expect(text()).toContain('Amira Haddad is number 1 of 2.');
      expect(document.activeElement).toBe(byRole('button', 'Move Amira Haddad up'));
      await click(checkbox('May switch it, Bruno Keller'));
      await press('Add');
      expect(sent).toEqual([
        {
          ...{ name: 'Night', number: '8310', kind: 'longest-idle', ringSeconds: 15, overflow: 'voicemail' },
          members: [
            { userName: 'amira', on: true, mayChange: true },
            { userName: 'bruno', on: true, mayChange: false },
          ],
        },
      ]);
      expect(announced('polite')).toContain('Night was added.');
      expect(document.querySelector('dialog')).toBeNull();
    });

    it('are changed by what differs, and say at the field why not', async () => {
      expecting(
        'PATCH /api/admin/groups/g1',
        failure(409, 'number-taken'),
        failure(409, 'forward-forbidden'),
        failure(404, 'not-found'),
        { status: 200, body: night },
      );
      await open('groups');
      await press('Change Night');
      await type(field('Number'), '201');
      await press('Remove Bruno Keller');
      expect(document.activeElement).toBe(field('User name of the new member'));
      await press('Save');
      expect(text()).toContain('A person, a meeting room, another group');
      await press('Save');
      expect(text()).toContain('Calls may not go on to this number');
      await press('Save');
      expect(byRole('alert').textContent).toContain('has been removed meanwhile');
      await choose('Busy tone');
      await press('Save');
      const change = { number: '201', members: [{ userName: 'amira', mayChange: true }] };
      expect(sent).toEqual([change, change, change, { ...change, overflow: null }]);
      expect(announced('polite')).toContain('Night was changed.');
    });

    it('are deleted only after asking', async () => {
      expecting('DELETE /api/admin/groups/g1', { status: 200, body: night });
      await open('groups');
      await press('Delete Night');
      await press('Cancel');
      expect(sent).toEqual([]);
      await press('Delete Night');
      expect(text()).toContain('Its number leads nowhere from then on.');
      await press('Delete');
      expect(sent).toEqual(['nothing']);
      expect(announced('polite')).toContain('Night was deleted.');
    });
  });

  describe('rights', () => {
    it('are changed by what differs, and say at the field why not', async () => {
      expecting('PATCH /api/admin/rights/u2', failure(404, 'not-found'), failure(409, 'forward-loop'), {
        status: 200,
        body: brunos,
      });
      await open('rights');
      expect(text()).toContain('202AllowedNot allowedNone+33639980404');
      await press('Change the rights of Bruno Keller');
      await click(checkbox('May forward calls'));
      await type(field('Internal twin'), 'chloe');
      await press('Save');
      expect(text()).toContain('An extension has 1 to 15 digits.');
      await type(field('Internal twin'), '299');
      await type(field('Mobile twin'), '');
      await press('Save');
      expect(text()).toContain('Nobody has this extension.');
      await type(field('Internal twin'), '202');
      await press('Save');
      expect(text()).toContain('cannot be its own twin');
      await type(field('Internal twin'), '203');
      await press('Save');
      const change = { forward: false, mobileTwin: null };
      expect(sent).toEqual(['299', '202', '203'].map((internalTwin) => ({ ...change, internalTwin })));
      expect(announced('polite')).toContain('The rights of Bruno Keller were changed.');
    });

    it('are put back to what the configuration says, and left alone where nothing was changed', async () => {
      expecting('DELETE /api/admin/rights/u2', { status: 200, body: brunos });
      await open('rights');
      await press('Change the rights of Bruno Keller');
      await press('Save');
      expect(document.querySelector('dialog')).toBeNull();
      expect(sent).toEqual([]);
      await press('Change the rights of Bruno Keller');
      await press('As the configuration says');
      expect(sent).toEqual(['nothing']);
      expect(announced('polite')).toContain('has the rights of the configuration again');
    });
  });

  it('shows the codes of the telephone system, what is impossible, the limits, and where to change them', async () => {
    const telephone: AdminTelephone = {
      kind: 'ip-office',
      codes: [
        { name: 'park', code: '*37*{slot}#', configured: false },
        { name: 'pullCall', configured: true },
      ],
      impossible: ['twinning'],
      forbiddenPrefixes: ['+1900', '00'],
      allowedPrefixes: [],
    };
    window.server.on('GET /api/admin/telephone', () => ({ status: 200, body: telephone }));
    await open('telephone');
    expect(text()).toContain('KindIP Office');
    expect(text()).toContain('Not possible hereTwinning');
    expect(text()).toContain('docs/administration.md');
    expect(text()).toContain('begin with+1900, 00');
    expect(text()).toContain('Any that are not forbidden.');
    expect(text()).toContain('Park a call*37*{slot}#Kind of telephone system');
    expect(text()).toContain('Bring a call from another deviceNoneConfiguration');
  });
});
