/** @jest-environment jsdom */
import { TextDecoder } from 'node:util';
import '../support/modal-dialogs';
import type { Contact } from '../../../../../shared/contacts/contact';
import type { PersonalFields } from '../../../../../shared/contacts/personal/personal-contact';
import { AppError } from '../../../../../shared/errors/app-error';
import type { ContactTask } from '../../../../../shared/ui/people/contact-task';
import { ContactsPanel } from '../../../../../shared/ui/people/panel/contacts-panel';
import { checkDraft, emptyDraft } from '../../../../../shared/ui/people/tasks/editor-draft';
import {
  allByRole,
  byRole,
  click,
  press,
  render,
  settle,
  settleUntil,
  type,
  unmountAll,
} from '../../../../support/dom';
import { FakePersonalApi } from '../../contacts/support/fake-personal-api';
import { fakePeople } from '../support/fake-people';
import { announced, inApp } from '../support/in-app';

const directory: readonly Contact[] = [
  { id: 'd:a', origin: 'directory', displayName: 'Amira Haddad', numbers: [{ kind: 'work', number: '201' }] },
  { id: 'd:b', origin: 'directory', displayName: 'Bruno Keller', numbers: [{ kind: 'work', number: '202' }] },
];
const ada: PersonalFields = {
  firstName: 'Ada',
  lastName: 'Byron',
  numbers: [{ kind: 'mobile', number: '0639980150' }],
};

// jsdom has none.
Object.assign(globalThis, { TextDecoder });

afterEach(async () => {
  await unmountAll();
  localStorage.clear();
});

/** The panel, with whatever is lazy in it fetched. */
async function open(task?: ContactTask, server = new FakePersonalApi()) {
  const desk = fakePeople(directory, server);
  if (task) desk.task.open(task);
  await render(
    inApp(
      <ContactsPanel
        desk={desk}
        reader={() => Promise.reject(new AppError('network'))}
        formatter={() => Promise.resolve((number: string) => number)}
        onBack={() => () => undefined}
        dial={jest.fn()}
      />,
    ),
  );
  await settle(() =>
    Promise.all([
      import('../../../../../shared/ui/people/tasks/task-view'),
      import('../../../../../shared/ui/people/panel/favourite-rows'),
      import('../../../../../shared/ui/people/panel/card-manage'),
      import('../../../../../shared/ui/contacts/contact-card'),
    ]),
  );
  return { desk, server };
}
const there = (role: string, name: string | RegExp) =>
  settleUntil(`${role} ${String(name)}`, () => allByRole(role, name).length > 0);
const names = () =>
  allByRole('listitem').map((item) => byRole('group', undefined, item).getAttribute('aria-label'));
const field = (name: string) => byRole('textbox', name);

it('writes somebody down, says what is wrong where it is, and shows the new card', async () => {
  const { desk } = await open({ kind: 'new' });
  await there('region', 'New contact');
  expect(document.activeElement?.textContent).toBe('New contact');
  await click(byRole('button', 'Save'));
  expect(byRole('region', 'New contact').textContent).toContain('Enter a name, a company');
  await type(field('First name'), ' Ada\u0007 ');
  await type(field('Last name'), '<b>Byron</b>');
  await type(field('E-mail address'), 'nobody');
  await type(field('Number'), 'call me');
  await click(byRole('button', 'Save'));
  expect(allByRole('textbox').filter((one) => one.getAttribute('aria-invalid') === 'true')).toHaveLength(2);
  await type(field('E-mail address'), 'ada@example.test');
  await type(field('Number'), '+33 (0)6 39 98 01 50');
  await click(byRole('button', 'Add a number'));
  expect(document.activeElement).toBe(field('Number 2'));
  await click(byRole('button', 'Save'));
  await there('region', 'Ada <b>Byron</b>');
  expect(announced('polite')).toBe('Ada <b>Byron</b> is in your contacts now');
  expect(desk.personal?.entries()).toMatchObject([
    { firstName: 'Ada', email: 'ada@example.test', numbers: [{ kind: 'work', number: '+33639980150' }] },
  ]);
  expect(names()).toEqual(['Ada <b>Byron</b>', 'Amira Haddad', 'Bruno Keller']);
});

it('asks before what was entered is lost, and not when nothing was', async () => {
  await open({ kind: 'new', draft: { name: 'Hopper, Grace', numbers: [{ kind: 'work', number: '205' }] } });
  await there('region', 'New contact');
  expect((field('First name') as HTMLInputElement).value).toBe('Grace');
  expect((field('Last name') as HTMLInputElement).value).toBe('Hopper');
  await type(field('Company'), 'Navy');
  await press('Escape', field('Company'));
  await click(byRole('button', 'Keep editing'));
  expect((field('Company') as HTMLInputElement).value).toBe('Navy');
  await click(byRole('button', 'Cancel'));
  await click(byRole('button', 'Discard'));
  expect(allByRole('region', 'New contact')).toEqual([]);
});

it('lets two devices not overwrite each other unseen', async () => {
  const server = new FakePersonalApi();
  const other = server.window();
  await other.load();
  const id = await other.create(ada);
  await open({ kind: 'edit', id: `personal:${id}` }, server);
  await there('region', 'Edit contact');
  await other.change(id, { ...ada, title: 'Countess' }, 1);
  await type(field('Job title'), 'Analyst');
  await click(byRole('button', 'Save'));
  await there('button', 'Take the other version');
  await click(byRole('button', 'Take the other version'));
  expect((field('Job title') as HTMLInputElement).value).toBe('Countess');
  await type(field('Job title'), 'Programmer');
  await other.change(id, { ...ada, title: 'Baroness' }, 2);
  await click(byRole('button', 'Save'));
  await there('button', 'Keep my version');
  await click(byRole('button', 'Keep my version'));
  await settleUntil('it was kept', () => allByRole('region', 'Edit contact').length === 0);
  await other.load();
  expect(other.entries()[0]?.title).toBe('Programmer');
});

it('deletes after a question, and offers others to be taken down', async () => {
  const server = new FakePersonalApi();
  await server.keep('ada', ada, 0);
  await server.favourites({ kind: 'star', ids: ['personal:ada'] });
  const { desk } = await open(undefined, server);
  await settle(() => {
    desk.openContact.open('personal:ada');
  });
  await there('button', 'Delete contact');
  await click(byRole('button', 'Delete contact'));
  await there('alertdialog', 'Delete Ada Byron?');
  server.fails = 'network';
  await click(byRole('button', 'Delete', byRole('alertdialog')));
  expect(byRole('alertdialog').textContent).toContain('no connection');
  await click(byRole('button', 'Delete', byRole('alertdialog')));
  await settleUntil('it is gone', () => allByRole('region', 'Ada Byron').length === 0);
  expect(announced('polite')).toBe('Ada Byron was deleted');
  expect(desk.favourites.ids()).toEqual([]);
  await settle(() => {
    desk.openContact.open('d:b');
  });
  await there('button', 'Add to contacts');
  await click(byRole('button', 'Add to contacts'));
  await there('region', 'New contact');
  expect((field('First name') as HTMLInputElement).value).toBe('Bruno');
  expect((field('Number') as HTMLInputElement).value).toBe('202');
});

it('puts favourites in order by keys and by a menu, told as it is done', async () => {
  const server = new FakePersonalApi();
  await server.keep('ada', ada, 0);
  await server.favourites({ kind: 'star', ids: ['d:a', 'gone', 'd:b', 'personal:ada'] });
  await open(undefined, server);
  await click(byRole('button', 'Favourites'));
  await there('button', 'Move Ada Byron');
  const row = (name: string) => byRole('group', name);
  await press('ArrowUp', row('Ada Byron'));
  expect(names()).toEqual(['Amira Haddad', 'Bruno Keller', 'Ada Byron']);
  const alt = new KeyboardEvent('keydown', { key: 'ArrowUp', altKey: true, bubbles: true, cancelable: true });
  await settle(() => row('Ada Byron').dispatchEvent(alt));
  expect(names()).toEqual(['Amira Haddad', 'Ada Byron', 'Bruno Keller']);
  expect(announced('polite')).toBe('Ada Byron is number 2 of 3 now');
  expect(document.activeElement).toBe(row('Ada Byron'));
  await click(byRole('button', 'Move Amira Haddad'));
  await there('menuitem', 'Move to the end');
  expect(allByRole('menuitem').map((item) => item.textContent)).toEqual(['Move down', 'Move to the end']);
  await click(byRole('menuitem', 'Move to the end'));
  expect(names()).toEqual(['Ada Byron', 'Bruno Keller', 'Amira Haddad']);
  server.fails = 'list-full';
  await click(byRole('button', 'Move Ada Byron'));
  await there('menuitem', 'Move to the end');
  await click(byRole('menuitem', 'Move to the end'));
  await settleUntil('it is back', () => names()[0] === 'Ada Byron');
  expect(announced('assertive')).toContain('no more room');
});

it('brings people together in groups', async () => {
  const { desk } = await open({ kind: 'groups' });
  await there('region', 'Contact groups');
  await type(field('New group'), 'Family');
  await click(byRole('button', 'Create group'));
  await there('region', 'Family');
  await type(field('Find people to add'), 'bru');
  await there('button', 'Add Bruno Keller');
  await click(byRole('button', 'Add Bruno Keller'));
  await there('button', 'Remove Bruno Keller');
  await type(field('Name of the group'), 'Friends');
  await click(byRole('button', 'Rename'));
  await click(byRole('button', 'Show in the list'));
  expect(names()).toEqual(['Bruno Keller']);
  expect(byRole('group', 'Show').textContent).toContain('Friends');
  await settle(() => {
    desk.task.open({ kind: 'groups' });
  });
  await type(field('New group'), ' friends ');
  await click(byRole('button', 'Create group'));
  expect(byRole('region', 'Contact groups').textContent).toContain('You have a group of this name already.');
  await click(byRole('button', 'Friends, 1 person'));
  await click(byRole('button', 'Delete group'));
  await click(byRole('button', 'Delete', byRole('alertdialog')));
  expect(desk.personal?.groups()).toEqual([]);
  // What was shown is gone, so everybody is.
  expect(names()).toEqual(['Amira Haddad', 'Bruno Keller']);
});

it('shows what is in a file before it keeps any of it', async () => {
  const { desk } = await open({ kind: 'import' });
  await there('region', 'Import and export');
  const text =
    'BEGIN:VCARD\r\nN:Hopper;Grace;;;\r\nTEL:0639980160\r\nEND:VCARD\r\nBEGIN:VCARD\r\nEND:VCARD\r\n';
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  const file = new File([text], 'phone.vcf');
  Object.defineProperty(file, 'slice', { value: (from: number, to: number) => pieceOf(text, from, to) });
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  Object.defineProperty(input, 'value', { configurable: true, writable: true, value: '' });
  await settle(() => input?.dispatchEvent(new Event('change', { bubbles: true })));
  await there('button', 'Import 1 contact');
  const shown = byRole('region', 'Import and export').textContent;
  expect(shown).toContain('Grace Hopper');
  expect(shown).toContain('Nothing to call or name it by (line 5)');
  expect(desk.personal?.entries()).toEqual([]);
  await click(byRole('button', 'Import 1 contact'));
  await settleUntil('it is kept', () => desk.personal?.entries().length === 1);
  expect(announced('polite')).toBe('1 contact was imported');
  Object.defineProperty(file, 'size', { value: 65 * 1024 * 1024 });
  await settle(() => input?.dispatchEvent(new Event('change', { bubbles: true })));
  expect(announced('assertive')).toBe('This file is larger than 64 MB. Export fewer contacts at a time.');
});

it('shows people as their user wants, and says when that cannot be kept', async () => {
  const server = new FakePersonalApi();
  await server.keep('ada', { ...ada, middleName: 'King' }, 0);
  await open({ kind: 'display' }, server);
  await there('region', 'Display preferences');
  await click(byRole('radio', 'Last name, first name'));
  await click(byRole('switch', 'Show middle names of my contacts'));
  expect(names()).toContain('Byron, Ada King');
  server.fails = 'network';
  await click(byRole('switch', 'Show my contacts'));
  expect(names()).toContain('Byron, Ada King');
  await click(byRole('switch', 'Show my contacts'));
  expect(names()).toEqual(['Amira Haddad', 'Bruno Keller']);
  expect(allByRole('button', 'My contacts')).toEqual([]);
});

it.each([
  [{ name: 'Ada King Byron' }, { firstName: 'Ada King', lastName: 'Byron' }],
  [{ name: 'Byron, Ada' }, { firstName: 'Ada', lastName: 'Byron' }],
  [{ name: 'Reception' }, { firstName: 'Reception' }],
  [{ name: '+33 1 99 00 12 02', numbers: [{ kind: 'work', number: '+33199001202' }] }, {}],
] as const)('begins with what is known: %j', (known, expected) => {
  const checked = checkDraft(emptyDraft(known));
  expect(checked).toMatchObject({ ok: true, fields: expected });
});

function ascii(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}

function pieceOf(text: string, from: number, to: number) {
  return { arrayBuffer: () => Promise.resolve(Uint8Array.from(ascii(text.slice(from, to))).buffer) };
}
