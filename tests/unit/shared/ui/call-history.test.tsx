/** @jest-environment jsdom */
import './support/modal-dialogs';
import type { CallLog, CallRecord } from '../../../../shared/call-log/call-record';
import { LoggedCalls } from '../../../../shared/call-log/logged-calls';
import { passesFilter, type RecordFilter } from '../../../../shared/call-log/record-filter';
import { AppError } from '../../../../shared/errors/app-error';
import { CallHistory } from '../../../../shared/ui/call-log/call-history';
import { whenOf } from '../../../../shared/ui/call-log/when';
import { allByRole, byRole, click, nameOf, press, render, settle, unmountAll } from '../../../support/dom';
import { quietLog } from '../../companion/sip/support/quiet-log';
import { announced, inApp } from './support/in-app';

const record = (over: Partial<CallRecord>): CallRecord => ({
  id: 'a',
  kind: 'incoming',
  name: 'Bruno Keller',
  number: '202',
  startedAt: Date.now() - 30 * 60_000,
  duration: 65,
  count: 1,
  sequence: 1,
  ...over,
});
const missed = record({
  id: 'm',
  kind: 'missed',
  outcome: 'lost',
  name: 'Chloé Martin',
  number: '203',
  count: 3,
  sequence: 3,
});
const outgoing = record({ id: 'o', kind: 'outgoing', name: undefined, number: '+33123456789', sequence: 2 });
const incoming = record({});

/** A server that does what it is asked. */
class Server {
  failure: AppError | undefined;
  log: CallLog = { revision: 1, seen: 0, records: [missed, outgoing, incoming] };

  private change(next: Partial<CallLog>): Promise<CallLog> {
    if (this.failure) return Promise.reject(this.failure);
    this.log = { ...this.log, ...next, revision: this.log.revision + 1 };
    return Promise.resolve(this.log);
  }
  readonly api = {
    read: () => (this.failure ? Promise.reject(this.failure) : Promise.resolve(this.log)),
    remove: (id: string) => this.change({ records: this.log.records.filter((one) => one.id !== id) }),
    clear: (upTo: number, filter?: RecordFilter) =>
      this.change({
        records: this.log.records.filter(
          (one) => one.sequence > upTo || (filter !== undefined && !passesFilter(one, filter)),
        ),
      }),
    see: (seen: number) => this.change({ seen }),
  };
}

describe('the call history', () => {
  let server: Server;
  let calls: LoggedCalls;
  const dial = jest.fn();

  beforeEach(() => {
    server = new Server();
    calls = new LoggedCalls({ api: server.api, log: quietLog });
    dial.mockReset();
  });
  afterEach(unmountAll);

  const show = async (locale: 'en' | 'fr' = 'en', visible = true): Promise<void> => {
    await render(inApp(<CallHistory calls={calls} dial={dial} visible={visible} />, locale));
    await settle(() => calls.load());
  };
  const rows = (): HTMLElement[] => allByRole('group');
  const row = (name: RegExp): HTMLElement => byRole('group', name);

  it('says of each call who it was, what became of it, how often and when', async () => {
    await show();
    expect(rows().map(nameOf)).toEqual([
      'Chloé Martin, Missed, 203, 3 calls, 30 minutes ago',
      '+33123456789, Outgoing, 01:05, 30 minutes ago',
      'Bruno Keller, Incoming, 202, 01:05, 30 minutes ago',
    ]);
  });

  it('says for which group a call was and that it went to voicemail, and shows either by itself', async () => {
    const group = record({
      ...missed,
      id: 'g',
      name: 'Amira Haddad',
      number: '201',
      group: 'Support',
      count: 1,
      sequence: 4,
    });
    const voicemail = record({ ...missed, id: 'v', outcome: 'voicemail', name: 'Bob > Sue', count: 1 });
    server.log = { ...server.log, records: [group, voicemail, incoming] };
    await show('fr');
    expect(rows().map(nameOf)).toEqual([
      'Amira Haddad, Manqué, Groupement Support, 201, il y a 30 minutes',
      'Bob > Sue, Envoyé à la messagerie vocale, 203, il y a 30 minutes',
      'Bruno Keller, Entrant, 202, 01:05, il y a 30 minutes',
    ]);
    const choices = [...document.querySelectorAll('label')].map(({ textContent }) => textContent);
    expect(choices).toEqual(['Tous', 'Manqués', 'Entrants', 'Sortants', 'Messagerie vocale', 'Groupements']);
    await click(document.querySelectorAll('input')[4] as HTMLElement);
    expect(rows().map(nameOf)).toEqual([expect.stringContaining('Bob > Sue')]);
    await click(document.querySelectorAll('input')[5] as HTMLElement);
    expect(rows().map(nameOf)).toEqual([expect.stringContaining('Support')]);
    await click(byRole('button', "Supprimer tout l'historique"));
    expect(byRole('alertdialog').textContent).toContain('Supprimer tous les appels de groupement manqués');
    await click(byRole('button', 'Supprimer', byRole('alertdialog')));
    expect(document.body.textContent).toContain('Aucun appel de groupement manqué');
    expect(server.log.records.map(({ id }) => id)).toEqual(['v', 'a']);
  });

  it('adds the other side of a call to the contacts, where that can be done', async () => {
    await show();
    expect(allByRole('button').map(nameOf)).not.toContain('Add to contacts');
    await unmountAll();
    const add = jest.fn();
    server.log = { ...server.log, revision: 2, records: [outgoing, record({ name: 'Bob > Sue' })] };
    await render(inApp(<CallHistory calls={calls} dial={dial} visible onAddToContacts={add} />, 'en'));
    await settle(() => calls.load());
    await click(byRole('button', 'Add to contacts', row(/33123/)));
    await click(byRole('button', 'Add to contacts', row(/Bob/)));
    expect(add.mock.calls).toEqual([
      [{ numbers: [{ kind: 'work', number: '+33123456789' }] }],
      [{ name: 'Bob', numbers: [{ kind: 'work', number: '202' }] }],
    ]);
  });

  it('shows a name as it is written, markup and all', async () => {
    server.log = { ...server.log, records: [record({ name: '<img src=x onerror=alert(1)>' })] };
    await show();
    expect(document.querySelector('img')).toBeNull();
    expect(nameOf(rows()[0] as HTMLElement)).toContain('<img src=x');
  });

  it('does so in French, as the guide does', async () => {
    await show('fr');
    expect(nameOf(rows()[0] as HTMLElement)).toBe('Chloé Martin, Manqué, 203, 3 appels, il y a 30 minutes');
    expect(byRole('button', "Supprimer tout l'historique")).toBeDefined();
  });

  it('shows those of one kind', async () => {
    await show();
    await click(document.querySelectorAll('input')[1] as HTMLElement);
    expect(rows().map(nameOf)).toEqual([expect.stringContaining('Chloé Martin')]);
    await click(document.querySelectorAll('input')[2] as HTMLElement);
    expect(rows().map(nameOf)).toEqual([expect.stringContaining('Bruno Keller')]);
  });

  it('calls back', async () => {
    await show();
    await click(byRole('button', 'Audio call', row(/Chloé/)));
    await click(byRole('button', 'Video call', row(/33123/)));
    expect(dial.mock.calls).toEqual([
      [{ kind: 'number', number: '203', name: 'Chloé Martin' }, 'audio'],
      [{ kind: 'number', number: '+33123456789' }, 'video'],
    ]);
  });

  it('calls back nobody who withheld the number, and says so', async () => {
    server.log = { ...server.log, records: [record({ name: undefined, number: 'anonymous' })] };
    await show();
    const anonymous = row(/^Number withheld/);
    expect(byRole('button', 'Audio call', anonymous)).toHaveProperty('disabled', true);
  });

  it('deletes one by its button or by the key, and the focus stays in the list', async () => {
    await show();
    await click(byRole('button', 'Delete from the call history', row(/33123/)));
    expect(rows()).toHaveLength(2);
    expect(announced('polite')).toBe('Deleted from the call history');
    (rows()[0] as HTMLElement).focus();
    await press('Delete');
    expect(rows().map(nameOf)).toEqual([expect.stringContaining('Bruno')]);
    expect(document.activeElement).toBe(rows()[0]);
  });

  it('deletes all after asking, and only what is shown', async () => {
    await show();
    await click(document.querySelectorAll('input')[1] as HTMLElement);
    await click(byRole('button', 'Delete all history'));
    expect(byRole('alertdialog').textContent).toContain('Delete all missed calls?');
    await click(byRole('button', 'Cancel'));
    expect(rows()).toHaveLength(1);
    await click(byRole('button', 'Delete all history'));
    await click(byRole('button', 'Delete', byRole('alertdialog')));
    expect(document.body.textContent).toContain('No missed calls');
    await click(document.querySelectorAll('input')[0] as HTMLElement);
    expect(rows()).toHaveLength(2);
  });

  it('says why something was not deleted', async () => {
    await show();
    server.failure = new AppError('network');
    await click(byRole('button', 'Delete from the call history', row(/Bruno/)));
    expect(rows()).toHaveLength(3);
    expect(announced('assertive')).not.toBe('');
  });

  it('tells what is new until it is looked at', async () => {
    await show('en', false);
    expect(server.log.seen).toBe(0);
    await unmountAll();
    await show();
    expect(server.log.seen).toBe(3);
  });

  it('helps when there is nothing, and when it cannot be loaded', async () => {
    server.log = { ...server.log, records: [] };
    await show();
    expect(document.body.textContent).toContain('No calls yet');
    await unmountAll();
    server.failure = new AppError('network');
    calls = new LoggedCalls({ api: server.api, log: quietLog });
    await show();
    expect(document.body.textContent).toContain('could not be loaded');
    server.failure = undefined;
    server.log = { ...server.log, records: [incoming] };
    await click(byRole('button', 'Try again'));
    expect(rows()).toHaveLength(1);
  });
});

describe('how long ago something was', () => {
  const noon = new Date(2026, 2, 29, 12, 0).getTime();
  it.each([
    [new Date(2026, 2, 29, 12, 5), { kind: 'now' }],
    [new Date(2026, 2, 29, 11, 59, 30), { kind: 'now' }],
    [new Date(2026, 2, 29, 11, 1), { kind: 'minutes', count: 59 }],
    [new Date(2026, 2, 29, 0, 1), { kind: 'today' }],
    // The night the clocks go forward in Europe.
    [new Date(2026, 2, 28, 23, 59), { kind: 'yesterday' }],
    [new Date(2026, 2, 27, 23, 59), { kind: 'day', form: 'weekday' }],
    [new Date(2026, 2, 23, 0, 0), { kind: 'day', form: 'weekday' }],
    [new Date(2026, 2, 22, 23, 59), { kind: 'day', form: 'date' }],
    [new Date(2025, 11, 31), { kind: 'day', form: 'year' }],
  ])('%s', (moment, when) => {
    expect(whenOf(moment.getTime(), noon)).toEqual(when);
  });
});
