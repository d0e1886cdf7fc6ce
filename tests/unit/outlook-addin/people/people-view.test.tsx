/** @jest-environment jsdom */
import { PeopleView } from '../../../../outlook-addin/features/people/people-view';
import type { ItemPerson } from '../../../../outlook-addin/host/outlook-item';
import type { Contact } from '../../../../shared/contacts/contact';
import { AppError } from '../../../../shared/errors/app-error';
import type { Locale } from '../../../../shared/i18n/locale';
import {
  allByRole,
  byRole,
  click,
  render,
  settle,
  settleUntil,
  type,
  unmountAll,
} from '../../../support/dom';
import { inApp } from '../../shared/ui/support/in-app';
import { FakeDesk, FakeHost, type FakeDeskParts } from '../support/fake-desk';
import { FakeItem, type FakeItemParts } from '../support/fake-item';

const bruno: Contact = {
  id: 'demo:bruno',
  origin: 'directory',
  displayName: 'Bruno Keller',
  email: 'bruno.keller@example.test',
  title: 'Sales',
  numbers: [
    { kind: 'work', number: '202' },
    { kind: 'mobile', number: '+33639980102' },
  ],
};
const from = (email: string, name: string): ItemPerson => ({ part: 'from', email, name });
const to = (email: string, name = ''): ItemPerson => ({ part: 'to', email, name });
const fromBruno = from('bruno.keller@example.test', 'Keller Bruno');

beforeEach(() => {
  jest.spyOn(console, 'error').mockImplementation((...said) => {
    throw new Error(said.map(String).join(' '));
  });
});
afterEach(async () => {
  await unmountAll();
  jest.restoreAllMocks();
  localStorage.clear();
});

async function open(parts: FakeItemParts, deskParts: FakeDeskParts = {}, locale: Locale = 'en') {
  const server = new FakeDesk({ directory: [bruno], ...deskParts });
  const outlook = new FakeHost();
  const item = new FakeItem(parts);
  const dial = jest.fn();
  const view = await render(
    inApp(<PeopleView desk={server.desk} host={outlook.host} item={item} dial={dial} />, locale),
  );
  return { server, outlook, item, dial, view, body: () => view.container.textContent };
}
const group = (name: string | RegExp) => byRole('group', name);
const has = (name: string | RegExp) => allByRole('group', name).length > 0;
const press = (button: string, within: HTMLElement) => click(byRole('button', button, within));

describe('calling a contact from Outlook', () => {
  it('shows whoever a message is from and to, by the names of the directory', async () => {
    const { body } = await open({
      people: [fromBruno, to('AMIRA.Haddad@example.test'), to('ann@x.test', 'Ann')],
    });
    await settleUntil('Bruno is found', () => has('Bruno Keller'));
    expect(group('Bruno Keller').textContent).toContain('Sales');
    await settleUntil('Ann is not', () => group('Ann').textContent.includes('No number known'));
    expect(group('Ann').textContent).toContain('ann@x.test');
    expect(body()).not.toContain('amira');
  });

  it('calls, by the number chosen, and proposes that one first the next time', async () => {
    const { dial } = await open({ people: [fromBruno] });
    await settleUntil('Bruno is found', () => has('Bruno Keller'));
    await press('Audio call', group('Bruno Keller'));
    await settleUntil('the numbers show', () => allByRole('menuitem').length === 2);
    await click(byRole('menuitem', /Mobile/));
    expect(dial).toHaveBeenCalledWith(
      { kind: 'number', number: '+33639980102', name: 'Bruno Keller' },
      'audio',
    );
    await press('Video call', group('Bruno Keller'));
    await settleUntil('the numbers show', () => allByRole('menuitem').length === 2);
    expect(allByRole('menuitem')[0]?.textContent).toContain('Mobile');
  });

  it('chats and writes at one press, with those nobody knows too', async () => {
    const { outlook } = await open({ people: [from('o.x+a@x.test', 'Ann')] });
    await press('Chat', group('Ann'));
    await press('E-mail', group('Ann'));
    expect(outlook.opened).toEqual(['https://teams.microsoft.com/l/chat/0/0?users=o.x%2Ba%40x.test']);
    expect(outlook.letters).toEqual(['o.x+a@x.test']);
    const buttons = ['Audio call', 'Video call'].map((name) => byRole('button', name, group('Ann')));
    expect(buttons.map((button) => (button as HTMLButtonElement).disabled)).toEqual([true, true]);
  });

  it('shows names that others chose as the text they are', async () => {
    const { view } = await open({ people: [from('eve@x.test', '<img src=x onerror=alert(1)>')] });
    expect(group('<img src=x onerror=alert(1)>').textContent).toContain('eve@x.test');
    expect(view.container.querySelector('img')).toBeNull();
  });

  it('folds five hundred people, and looks up only those it shows', async () => {
    const crowd = Array.from({ length: 500 }, (_, index) => to(`p${String(index)}@x.test`));
    const { server } = await open({ people: [fromBruno, ...crowd] });
    await settleUntil('people are looked up', () => server.asked.length > 0);
    expect(allByRole('heading').map(({ textContent }) => textContent)).toEqual(['From', 'To (500)']);
    expect(allByRole('group')).toHaveLength(7);
    const { emails } = server.asked[0]?.body as { emails: string[] };
    expect(emails).toHaveLength(7);
    await click(byRole('button', 'Show 50 more'));
    await settleUntil('more are looked up', () => server.asked.length > 1);
    expect(allByRole('group')).toHaveLength(57);
    await settle(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(document.activeElement?.closest('[role="group"]')?.getAttribute('aria-label')).toBe('p6@x.test');
  });

  it('shows the card of whoever is pressed, and goes back to where that was', async () => {
    const { dial } = await open({ people: [fromBruno, to('ann@x.test', 'Ann')] });
    await settleUntil('Bruno is found', () => has('Bruno Keller'));
    await press('Bruno Keller', group('Bruno Keller'));
    await settleUntil('the card is there', () => allByRole('region', 'Bruno Keller').length > 0);
    const card = byRole('region', 'Bruno Keller');
    expect(card.textContent).toContain('PBX directory');
    await press('Audio call', byRole('group', /^Mobile/, card));
    expect(dial).toHaveBeenCalledWith(expect.objectContaining({ number: '+33639980102' }), 'audio');
    await press('Back to contacts', card);
    await settleUntil('it is pressed again', () => document.activeElement?.textContent === 'Bruno Keller');
    await press('Ann', group('Ann'));
    await settleUntil('the card of Ann is there', () => allByRole('region', 'Ann').length > 0);
    expect(byRole('region', 'Ann').textContent).toContain('ann@x.test');
    expect(byRole('region', 'Ann').textContent).not.toContain('My contacts');
  });

  it('offers the numbers in the text after the people', async () => {
    const { dial } = await open({
      people: [fromBruno],
      text: 'Hello,\nplease call the hotline, +33 1 23 45 67 89, before noon.',
    });
    await settleUntil('the number is found', () => has('01 23 45 67 89'));
    await settleUntil('Bruno is found', () => has('Bruno Keller'));
    const number = group('01 23 45 67 89');
    expect(number.textContent).toContain('please call the hotline, +33 1 23 45 67 89, before noon.');
    expect(allByRole('group').map((one) => one.getAttribute('aria-label'))).toEqual([
      'Bruno Keller',
      '01 23 45 67 89',
    ]);
    await press('Audio call', number);
    expect(dial).toHaveBeenCalledWith(expect.objectContaining({ number: '+33123456789' }), 'audio');
  });

  it('searches everybody, and dials what is no name', async () => {
    const { dial } = await open({ people: [] });
    expect(byRole('heading', 'Nobody else is in this item')).toBeDefined();
    const field = byRole('textbox', 'Name or number');
    await type(field, 'brun');
    await settleUntil('Bruno is found', () => has('Bruno Keller'));
    await type(field, '01 23 45 67 89');
    await settleUntil('the number is offered', () => allByRole('button', /^Call /).length === 1);
    await click(byRole('button', /^Call /));
    expect(dial).toHaveBeenCalledWith(expect.objectContaining({ number: '+33123456789' }), 'audio');
    await type(field, '');
    await settleUntil(
      'the item is back',
      () => allByRole('heading', 'Nobody else is in this item').length === 1,
    );
  });

  it('has a dialpad, and the way back from it', async () => {
    await open({ people: [] });
    await click(byRole('button', 'Dialpad'));
    await settleUntil('the dialpad is there', () => allByRole('button', 'Audio call').length === 1);
    await click(byRole('button', 'Back to the people'));
    expect(byRole('textbox', 'Name or number')).toBeDefined();
  });

  it('helps when Outlook does not answer', async () => {
    const server = new FakeDesk();
    const item = new FakeItem({ people: [fromBruno], text: 'x' });
    item.refused.add('people').add('body');
    const view = <PeopleView desk={server.desk} host={new FakeHost().host} item={item} dial={jest.fn()} />;
    const { container } = await render(inApp(view));
    await settleUntil('it is told', () => byRole('status').textContent.includes('Outlook does not answer'));
    // Once is enough.
    expect(container.textContent).not.toContain('could not be searched');
    item.refused.clear();
    await click(byRole('button', 'Try again'));
    await settleUntil('Bruno is there', () => has('Keller Bruno'));
  });

  it('says that there is no right to a shared calendar, and still shows the numbers of its text', async () => {
    const item = new FakeItem({ text: 'Call me on +33 6 39 98 01 02.' });
    item.people = () => Promise.reject(new AppError('forbidden'));
    const server = new FakeDesk();
    await render(
      inApp(<PeopleView desk={server.desk} host={new FakeHost().host} item={item} dial={jest.fn()} />),
    );
    await settleUntil('it is said', () => byRole('status').textContent.includes('You may not see who'));
    await settleUntil('the number is there', () => has('06 39 98 01 02'));
  });

  it('helps when the directory is out of reach, and still chats', async () => {
    const server = new FakeDesk({ directory: [bruno] });
    server.broken = new AppError('network');
    const view = (
      <PeopleView
        desk={server.desk}
        host={new FakeHost().host}
        item={new FakeItem({ people: [fromBruno] })}
        dial={jest.fn()}
      />
    );
    await render(inApp(view));
    await settleUntil('it is said', () => byRole('status').textContent.includes('cannot be reached'));
    expect(byRole('button', 'Chat', group('Keller Bruno'))).toBeDefined();
    server.broken = undefined;
    await click(byRole('button', 'Try again'));
    await settleUntil('Bruno is found', () => has('Bruno Keller'));
    expect(byRole('status').textContent).toBe('');
  });

  it('adds what Microsoft 365 knows, when it comes', async () => {
    const camille = {
      id: 'c',
      displayName: 'Camille Lambert',
      mail: 'camille@x.test',
      mobilePhone: '+33639980199',
    };
    let answer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const graph = jest.fn(async (url: string) => {
      if (url.includes('/users?')) await held;
      const found = url.includes('/users?') ? { value: [camille] } : { value: [] };
      const presence = { value: [{ id: 'c', availability: 'Busy', activity: 'InACall' }] };
      const body = JSON.stringify(url.includes('getPresences') ? presence : found);
      return {
        ok: true,
        status: 200,
        headers: { get: () => null },
        text: () => Promise.resolve(body),
      };
    });
    Object.assign(window, { fetch: graph });
    await open(
      { people: [from('camille@x.test', 'C. Lambert')] },
      { graphToken: () => Promise.resolve({ token: 't', expiresIn: 3600, url: '/graph/v1.0' }) },
    );
    expect(has('C. Lambert')).toBe(true);
    answer();
    await settleUntil('Camille is found', () => has('Camille Lambert'));
    await settleUntil('she is in a call', () => group('Camille Lambert').textContent.includes('In a call'));
    expect((byRole('button', 'Audio call', group('Camille Lambert')) as HTMLButtonElement).disabled).toBe(
      false,
    );
  });

  it('knows the same people beside the next item, and nobody once their person has signed out', async () => {
    const { server, outlook, dial } = await open({ people: [fromBruno] });
    await settleUntil('Bruno is found', () => has('Bruno Keller'));
    await unmountAll();
    const next = new FakeItem({ people: [fromBruno] });
    await render(inApp(<PeopleView desk={server.desk} host={outlook.host} item={next} dial={dial} />));
    expect(has('Bruno Keller')).toBe(true);
    expect(server.asked).toHaveLength(1);
    await press('Audio call', group('Bruno Keller'));
    await settleUntil('the numbers show', () => allByRole('menuitem').length === 2);
    await click(byRole('menuitem', /Mobile/));
    expect(JSON.stringify({ ...localStorage })).toContain('+33639980102');
    await unmountAll();
    for (const part of server.parts) {
      part.close();
      await part.forget();
    }
    expect(JSON.stringify({ ...localStorage })).not.toContain('+33639980102');
  });

  it('is not there where the administrator does not allow it, and says who that is', async () => {
    const off = {
      value: false,
      source: 'file',
      choosable: false,
      place: { file: '46xxsettings.txt', line: 12 },
    };
    const settings = { settings: { callFromOutlook: off }, supportEmail: 'help@x.test' };
    const { body } = await open({ people: [fromBruno] }, { settings: settings as never }, 'fr');
    expect(body()).toContain('Votre administrateur');
    expect(body()).toContain('46xxsettings.txt, ligne 12');
    expect(byRole('link', 'help@x.test').getAttribute('href')).toBe('mailto:help@x.test');
    expect(allByRole('textbox')).toEqual([]);
  });
});
