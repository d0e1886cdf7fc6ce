/** @jest-environment jsdom */
import type { Contact } from '../../../../shared/contacts/contact';
import type { ContactSource } from '../../../../shared/contacts/contact-source';
import { parseDialInput } from '../../../../shared/dialing/parse-dial-input';
import { AppError } from '../../../../shared/errors/app-error';
import { ContactList } from '../../../../shared/ui/contacts/contact-list';
import { allByRole, byRole, click, press, render, settle, type, unmountAll } from '../../../support/dom';
import { inApp } from './support/in-app';

afterEach(unmountAll);

const person = (index: number, change: Partial<Contact> = {}): Contact => ({
  id: `c${String(index)}`,
  origin: 'directory',
  displayName: `Person ${String(index)}`,
  numbers: [{ kind: 'work', number: String(1000 + index) }],
  email: `p${String(index)}@example.com`,
  ...change,
});
const sourceOf = (contacts: readonly Contact[]): ContactSource => ({
  list: () => Promise.resolve(contacts),
  search: (text) => Promise.resolve(contacts.filter(({ displayName }) => displayName.includes(text))),
});
const reader = () =>
  Promise.resolve((text: string) => parseDialInput(text, { country: 'FR', extensionLength: 4 }));
const nobody = (): void => undefined;

it('draws only a screenful of ten thousand, and tells how many there are', async () => {
  const contacts = Array.from({ length: 10_000 }, (_, index) => person(index));
  await render(inApp(<ContactList source={sourceOf(contacts)} reader={reader} dial={nobody} />));
  const rows = allByRole('listitem');
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThan(60);
  expect(rows[0]?.getAttribute('aria-setsize')).toBe('10000');
});

it('calls a person by the one number there is', async () => {
  const dial = jest.fn();
  await render(inApp(<ContactList source={sourceOf([person(1)])} reader={reader} dial={dial} />));
  await click(byRole('button', 'Video call', byRole('group', 'Person 1')));
  expect(dial).toHaveBeenCalledWith({ kind: 'number', number: '1001', name: 'Person 1' }, 'video');
});

it('offers the numbers of a person who has several', async () => {
  const dial = jest.fn();
  const numbers = [
    { kind: 'work', number: '1001' },
    { kind: 'mobile', number: '+33612345678' },
  ] as const;
  await render(
    inApp(<ContactList source={sourceOf([person(1, { numbers })])} reader={reader} dial={dial} />),
  );
  await click(byRole('button', 'Audio call'));
  // The menu is fetched at the click.
  await settle(() => import('../../../../shared/ui/controls/menu-surface'));
  await click(byRole('menuitem', /^Mobile/));
  expect(dial).toHaveBeenCalledWith({ kind: 'number', number: '+33612345678', name: 'Person 1' }, 'audio');
});

it('offers chat and mail where the app can and the person has an address', async () => {
  const onChat = jest.fn();
  const contacts = [person(1), person(2, { email: undefined })];
  await render(
    inApp(<ContactList source={sourceOf(contacts)} reader={reader} dial={nobody} onChat={onChat} />),
  );
  await click(byRole('button', 'Chat', byRole('group', 'Person 1')));
  expect(onChat).toHaveBeenCalledWith('p1@example.com');
  expect(allByRole('button', 'Chat', byRole('group', 'Person 2'))).toEqual([]);
});

it('is one stop of the Tab key, and arrows go from person to person', async () => {
  await render(
    inApp(<ContactList source={sourceOf([person(1), person(2), person(3)])} reader={reader} dial={nobody} />),
  );
  expect(document.querySelectorAll('[data-row][tabindex="0"]')).toHaveLength(1);
  await settle(() => {
    byRole('group', 'Person 1').focus();
  });
  await press('ArrowDown');
  expect(document.activeElement).toBe(byRole('group', 'Person 2'));
  await press('End');
  expect(document.activeElement).toBe(byRole('group', 'Person 3'));
  await press('ArrowDown');
  expect(document.activeElement).toBe(byRole('group', 'Person 3'));
  await press('Home');
  expect(document.activeElement).toBe(byRole('group', 'Person 1'));
});

it('searches as one types, and offers to call a number nobody has', async () => {
  const dial = jest.fn();
  await render(inApp(<ContactList source={sourceOf([person(1), person(22)])} reader={reader} dial={dial} />));
  const field = byRole('textbox', 'Name or number');
  await type(field, '22');
  expect(allByRole('listitem')).toHaveLength(1);
  await type(field, '01 23 45 67 89');
  expect(byRole('heading').textContent).toBe('Nobody found for “01 23 45 67 89”');
  await click(byRole('button', 'Call +33123456789'));
  expect(dial).toHaveBeenCalledWith({ kind: 'number', number: '+33123456789' }, 'audio');
  await type(field, 'nobody at all');
  expect(allByRole('button', /^Call/)).toEqual([]);
});

it('ignores the answer to a text that has changed meanwhile', async () => {
  const answers = new Map<string, (contacts: readonly Contact[]) => void>();
  const source: ContactSource = {
    list: () => Promise.resolve([]),
    search: (text) => new Promise((resolve) => answers.set(text, resolve)),
  };
  await render(inApp(<ContactList source={source} reader={reader} dial={nobody} />));
  await type(byRole('textbox'), 'a');
  await type(byRole('textbox'), 'ab');
  await settle(() => answers.get('ab')?.([person(2)]));
  await settle(() => answers.get('a')?.([person(1)]));
  expect(allByRole('group', 'Person 2')).toHaveLength(1);
  expect(allByRole('group', 'Person 1')).toHaveLength(0);
});

it('says that the contacts could not be loaded, and tries again', async () => {
  let works = false;
  const source: ContactSource = {
    ...sourceOf([person(1)]),
    list: () => (works ? Promise.resolve([person(1)]) : Promise.reject(new AppError('network'))),
  };
  await render(inApp(<ContactList source={source} reader={reader} dial={nobody} />));
  expect(document.body.textContent).toContain('There is no connection to the network');
  works = true;
  await click(byRole('button', 'Try again'));
  expect(allByRole('group', 'Person 1')).toHaveLength(1);
});

it('speaks French, the empty directory included', async () => {
  await render(inApp(<ContactList source={sourceOf([])} reader={reader} dial={nobody} />, 'fr'));
  expect(byRole('textbox', 'Nom ou numéro').getAttribute('placeholder')).toBe('Nom ou numéro');
  expect(byRole('heading').textContent).toBe('Aucun contact pour le moment');
});
