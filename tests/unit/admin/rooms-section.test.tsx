/** @jest-environment jsdom */
import { RoomsSection } from '../../../admin/features/rooms/rooms-section';
import type { AdminRoom } from '../../../shared/api/admin-rooms-schema';
import { allByRole, byRole, click, render, settle, type, unmountAll } from '../../support/dom';
import { failure } from '../shared/api/fake-server';
import { announced, inApp } from '../shared/ui/support/in-app';
import '../shared/ui/support/modal-dialogs';
import { signedIn, type Signed } from './support';

const board: AdminRoom = {
  id: 'r1',
  slug: 'board',
  name: 'Board',
  number: '8211',
  owner: { userName: 'amira', displayName: 'Amira Haddad' },
  participantPin: '821122',
  configured: false,
};
const weekly: AdminRoom = {
  ...board,
  id: 'r2',
  slug: 'weekly',
  name: 'Weekly',
  number: '8201',
  configured: true,
};
const owners = [
  { userName: 'amira', displayName: 'Amira Haddad' },
  { userName: 'bruno', displayName: 'Bruno Keller' },
];

describe('the meeting rooms of the administrator’s page', () => {
  let window: Signed;
  let rooms: readonly AdminRoom[];
  const sent: unknown[] = [];

  beforeEach(() => {
    rooms = [board, weekly];
    sent.length = 0;
    window = signedIn();
    window.server.on('GET /api/admin/rooms', () => ({
      status: 200,
      body: { rooms, total: rooms.length, nextNumber: '8212', owners },
    }));
  });
  afterEach(async () => {
    await unmountAll();
    window.session.close();
  });

  const open = async (): Promise<void> => {
    await window.session.resume();
    await render(inApp(<RoomsSection client={window.client.rooms} />));
    await settle();
  };
  const checkbox = (): HTMLElement => {
    const found = document.querySelector<HTMLElement>('input[type=checkbox]');
    if (!found) throw new Error('no checkbox');
    return found;
  };
  const text = (): string => document.body.textContent ?? '';

  it('lists them with owner, number and PIN; what the configuration names is not deleted here', async () => {
    await open();
    const [first, second] = [...document.querySelectorAll('th[scope=row]')].map(
      ({ textContent }) => textContent,
    );
    expect([first, second]).toEqual(['Board', 'WeeklyFrom the configuration']);
    expect(text()).toContain('821122');
    expect(text()).toContain('2 of 2 rooms');
    expect(allByRole('button', 'Delete Board')).toHaveLength(1);
    expect(allByRole('button', 'Delete Weekly')).toHaveLength(0);
  });

  it('says so when there is none, and when none is found', async () => {
    rooms = [];
    await open();
    expect(text()).toContain('There is no meeting room yet.');
    await type(byRole('textbox', 'Search by name, number or owner'), 'zoo');
    await settle();
    expect(text()).toContain('No room matches “zoo”.');
    expect(window.server.asked.at(-1)?.url).toBe('/api/admin/rooms?search=zoo');
  });

  it('adds one, with the number that is free, once everything is right', async () => {
    window.server.on('POST /api/admin/rooms', (request) => {
      sent.push(JSON.parse(request.body ?? ''));
      return { status: 201, body: { ...board, name: 'Sales' } };
    });
    await open();
    await click(byRole('button', 'Add a room'));
    await click(byRole('button', 'Add'));
    expect(text()).toContain('A room needs a name.');
    expect(text()).toContain('Nobody has this user name.');
    await type(byRole('textbox', 'Name'), 'Sales');
    await type(byRole('textbox', 'Owner'), 'bruno');
    await type(byRole('textbox', 'PIN of moderators'), '1234');
    await type(byRole('textbox', 'PIN of the owner'), '1234');
    await click(byRole('button', 'Add'));
    expect(text()).toContain('The PINs of a room must differ.');
    await type(byRole('textbox', 'PIN of the owner'), '5678');
    await click(byRole('button', 'Add'));
    await settle();
    expect(sent).toEqual([
      { owner: 'bruno', name: 'Sales', number: '8212', moderatorPin: '1234', ownerPin: '5678' },
    ]);
    expect(announced('polite')).toContain('Sales was added.');
    expect(document.querySelector('dialog')).toBeNull();
  });

  it('changes one, and says why it cannot be', async () => {
    let answer = failure(409, 'number-taken');
    window.server.on('PATCH /api/admin/rooms/r1', (request) => {
      sent.push(JSON.parse(request.body ?? ''));
      return answer;
    });
    await open();
    await click(byRole('button', 'Change Board'));
    await type(byRole('textbox', 'Number'), '8201');
    await click(checkbox());
    await click(byRole('button', 'Save'));
    await settle();
    expect(text()).toContain('A room, a group or a person has this number.');
    answer = { status: 200, body: board };
    await type(byRole('textbox', 'Number'), '8219');
    await click(byRole('button', 'Save'));
    await settle();
    expect(sent).toEqual([
      { number: '8201', participantPin: null },
      { number: '8219', participantPin: null },
    ]);
    expect(announced('polite')).toContain('Board was changed.');
  });

  it('deletes one only after asking', async () => {
    window.server.on('DELETE /api/admin/rooms/r1', () => {
      sent.push('deleted');
      return { status: 200, body: board };
    });
    await open();
    await click(byRole('button', 'Delete Board'));
    await click(byRole('button', 'Cancel'));
    expect(sent).toEqual([]);
    await click(byRole('button', 'Delete Board'));
    expect(text()).toContain('Its link and its number lead nowhere from then on.');
    await click(byRole('button', 'Delete'));
    await settle();
    expect(sent).toEqual(['deleted']);
    expect(announced('polite')).toContain('Board was deleted.');
  });
});
