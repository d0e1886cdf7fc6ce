/** @jest-environment jsdom */
import {
  allByRole,
  byRole,
  click,
  nameOf,
  press,
  render,
  settle,
  settleUntil,
  type,
  unmountAll,
} from '../../../support/dom';
import type { Call } from '../../../../shared/call/call';
import type { CallRecord } from '../../../../shared/call-log/call-record';
import type { Contact } from '../../../../shared/contacts/contact';
import type { ContactSource } from '../../../../shared/contacts/contact-source';
import { parseDialInput } from '../../../../shared/dialing/parse-dial-input';
import { CallList } from '../../../../shared/ui/calls/call-list';
import { callWith, readyWith, stateWith, type FakeEndpoint } from './support/fake-endpoint';
import { announced, inApp } from './support/in-app';

afterEach(unmountAll);

const chloe: Contact = {
  id: 'c3',
  origin: 'directory',
  displayName: 'Chloé Martin',
  numbers: [
    { kind: 'work', number: '203' },
    { kind: 'mobile', number: '+33600000003' },
  ],
};
const david: Contact = {
  ...chloe,
  id: 'c4',
  displayName: 'David Okafor',
  numbers: [{ kind: 'work', number: '204' }],
};
const directory: ContactSource = {
  list: () => Promise.resolve([chloe, david]),
  search: (text) =>
    Promise.resolve(
      [chloe, david].filter(
        ({ displayName, numbers }) =>
          displayName.toLowerCase().includes(text.toLowerCase()) ||
          numbers.some(({ number }) => number === text),
      ),
    ),
};
const logged = (id: string, number: string, name?: string): CallRecord => ({
  id,
  kind: 'outgoing',
  number,
  ...(name === undefined ? {} : { name }),
  startedAt: 0,
  duration: 5,
  count: 1,
  sequence: 1,
});
let history: readonly CallRecord[] = [];
afterEach(() => {
  history = [];
});
const transfer = {
  history: () => history,
  openContacts: () => Promise.resolve(directory),
  reader: () =>
    Promise.resolve((text: string) => parseDialInput(text, { country: 'FR', extensionLength: 3 })),
};
const talking = callWith({ state: 'connected', connectedAt: Date.now() });

const card = (): HTMLElement => byRole('group', 'Bruno Benoît');
const panel = (): HTMLElement => byRole('group', 'Transfer Bruno Benoît');
const button = (name: string): HTMLElement => byRole('button', name, card());
const choices = (): string[] => allByRole('button', /^To /, panel()).map(nameOf);

async function open(calls: readonly Call[] = [talking]): Promise<FakeEndpoint> {
  const endpoint = readyWith(calls);
  await render(inApp(<CallList endpoint={endpoint} transfer={transfer} />));
  await click(button('Transfer'));
  // The panel comes in its own file.
  await settleUntil('the panel opens', () => allByRole('group', /^Transfer /).length > 0);
  return endpoint;
}

describe('the transfer panel', () => {
  it('is not offered where nobody could be found', async () => {
    await render(inApp(<CallList endpoint={readyWith([talking])} />));
    expect(allByRole('button', 'Transfer')).toEqual([]);
  });

  it('opens with the focus in its field, and gives it back', async () => {
    await open();
    expect(nameOf(document.activeElement as HTMLElement)).toBe('Name or number');
    expect(button('Transfer').getAttribute('aria-expanded')).toBe('true');
    expect(button('Transfer').getAttribute('aria-controls')).toBe(panel().id);
    await press('Escape');
    expect(allByRole('group', /^Transfer /)).toEqual([]);
    expect(document.activeElement).toBe(button('Transfer'));
    expect(button('Transfer').getAttribute('aria-expanded')).toBe('false');
  });

  it('hands over to a contact', async () => {
    const endpoint = await open();
    await type(byRole('textbox', 'Name or number', panel()), 'martin');
    expect(choices()).toEqual(['To Chloé Martin, 203', 'To Chloé Martin, +33600000003']);
    await press('ArrowDown');
    expect(nameOf(document.activeElement as HTMLElement)).toBe('To Chloé Martin, 203');
    await press('ArrowDown');
    expect(nameOf(document.activeElement as HTMLElement)).toBe('To Chloé Martin, +33600000003');
    await click(byRole('button', 'To Chloé Martin, 203', panel()));
    expect(endpoint.commands).toMatchObject([
      { kind: 'transfer', callId: 'call-1', to: { kind: 'number', number: '203', name: 'Chloé Martin' } },
    ]);
    expect(allByRole('group', /^Transfer /)).toEqual([]);
    expect(document.activeElement).toBe(button('Transfer'));
  });

  it.each([
    ['a number', '0123456789', { kind: 'number', number: '+33123456789' }],
    ['the one person found', 'david', { kind: 'number', number: '204', name: 'David Okafor' }],
  ])('hands over to %s with Enter', async (_what, typed, to) => {
    const endpoint = await open();
    const field = byRole('textbox', 'Name or number', panel());
    await type(field, typed);
    await press('Enter', field);
    expect(endpoint.commands).toMatchObject([{ kind: 'transfer', to }]);
  });

  it('does nothing with Enter while several could be meant, or nobody', async () => {
    const endpoint = await open();
    const field = byRole('textbox', 'Name or number', panel());
    await press('Enter', field);
    for (const typed of ['martin', 'nobody']) {
      await type(field, typed);
      await press('Enter', field);
    }
    expect(endpoint.commands).toEqual([]);
    expect(panel().textContent).toContain('Nobody found for “nobody”');
  });

  it('offers whoever was called last, until something is typed', async () => {
    history = [
      logged('1', callWith({}).remote.number, 'Bruno Benoît'),
      logged('2', '204', 'David Okafor'),
      logged('3', '204', 'David Okafor'),
      logged('4', 'anonymous'),
      logged('5', '+33199001234'),
    ];
    const endpoint = await open();
    expect(choices()).toEqual(['To David Okafor, 204', 'To +33199001234']);
    await type(byRole('textbox', 'Name or number', panel()), 'm');
    expect(choices()).not.toContain('To David Okafor, 204');
    await type(byRole('textbox', 'Name or number', panel()), '');
    await click(byRole('button', 'To David Okafor, 204', panel()));
    expect(endpoint.commands).toMatchObject([
      { kind: 'transfer', to: { kind: 'number', number: '204', name: 'David Okafor' } },
    ]);
  });

  it('offers a number of somebody known by the name alone', async () => {
    await open();
    const field = byRole('textbox', 'Name or number', panel());
    await type(field, '204');
    expect(choices()).toEqual(['To David Okafor, 204']);
    await type(field, '205');
    expect(choices()).toEqual(['To 205']);
  });

  it('offers those consulted first, and with the focus', async () => {
    const held = callWith({ id: 'call-2', state: 'held', remote: { number: '203', name: 'Chloé Martin' } });
    const hidden = callWith({ id: 'call-3', state: 'held', remote: { number: '204' }, concealed: true });
    const ringing = callWith({ id: 'call-4', remote: { number: '205' } });
    const over = callWith({ id: 'call-5', state: 'ended', endedAt: Date.now(), remote: { number: '206' } });
    const endpoint = await open([talking, held, hidden, ringing, over]);
    expect(choices()).toEqual(['To Chloé Martin (on hold)', 'To Hidden caller (on hold)']);
    const first = byRole('button', 'To Chloé Martin (on hold)', panel());
    expect(document.activeElement).toBe(first);
    await click(first);
    expect(endpoint.commands).toMatchObject([{ callId: 'call-1', to: { kind: 'call', callId: 'call-2' } }]);
  });

  it('says that pictures are not handed over', async () => {
    await open([{ ...talking, video: { offered: false, sending: true, receiving: true } }]);
    expect(panel().textContent).toContain('only the sound is handed over');
  });
});

describe('a transfer under way', () => {
  const to = { number: '203', name: 'Chloé Martin' };
  const words = (): string => byRole('status', undefined, card()).textContent;

  it('is told in the words of the call, and cannot be asked for twice', async () => {
    const endpoint = readyWith([{ ...talking, state: 'held', transfer: { to, stage: 'ringing' } }]);
    await render(inApp(<CallList endpoint={endpoint} transfer={transfer} />));
    expect(words()).toBe('On hold · Transferring: Chloé Martin rings…');
    expect(button('Transfer').getAttribute('aria-disabled')).toBe('true');
    await settle(() => {
      endpoint.publish({
        state: stateWith([{ ...talking, transfer: { to, stage: 'failed', reason: 'busy' } }]),
      });
    });
    expect(words()).toBe('Connected · Busy · The transfer to Chloé Martin failed. The call is still yours.');
    expect(button('Transfer').getAttribute('aria-disabled')).not.toBe('true');
  });

  it('that cannot be says why', async () => {
    const endpoint = await open();
    const field = byRole('textbox', 'Name or number', panel());
    await type(field, '205');
    await press('Enter', field);
    await settle(() => {
      endpoint.answer('transfer-refused');
    });
    expect(announced('assertive')).toBe('The telephone of the other person does not take part in transfers.');
  });
});

describe('somebody who wants us to call somebody else', () => {
  it.each([
    ['Accept', true],
    ['Refuse', false],
  ])('is answered with %s', async (name, accepted) => {
    const endpoint = readyWith([{ ...talking, transferRequest: { number: '+33123456789' } }]);
    await render(inApp(<CallList endpoint={endpoint} transfer={transfer} />));
    const words = 'Bruno Benoît asks you to call +33123456789.';
    expect(announced('assertive')).toBe(words);
    const question = byRole('group', words, card());
    const answer = byRole('button', name, question);
    answer.focus();
    await click(answer);
    expect(endpoint.commands).toMatchObject([{ kind: 'answer-transfer', callId: 'call-1', accepted }]);
    await click(answer);
    expect(endpoint.commands).toHaveLength(1);
    await settle(() => {
      endpoint.publish({ state: stateWith([talking]) });
    });
    expect(document.activeElement).toBe(card());
  });
});
