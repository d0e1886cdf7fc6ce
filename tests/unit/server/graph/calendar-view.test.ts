import { DemoCalendar } from '../../../../server/preview/calendar/demo-calendar';
import { GraphEmulator } from '../../../../server/preview/graph/emulator';
import { Faults } from '../../../../server/preview/graph/faults';
import { readTarget, type GraphAnswer } from '../../../../server/preview/graph/graph-answer';
import { plainText } from '../../../../server/preview/graph/plain-text';

const now = Date.UTC(2026, 10, 25, 9, 30);
const day = 'startDateTime=2026-11-25T00:00:00Z&endDateTime=2026-11-26T00:00:00Z&$top=50';

interface Event {
  readonly id: string;
  readonly subject: string;
  readonly start: { readonly dateTime: string; readonly timeZone: string };
  readonly body: { readonly contentType: string; readonly content: string };
}

describe('the calendars of the Graph of the evaluation', () => {
  const faults = new Faults();
  const emulator = new GraphEmulator(faults, new DemoCalendar(() => now));
  afterEach(() => {
    faults.choose({});
  });

  function ask(query: string, prefer?: string, userName = 'amira'): GraphAnswer {
    const me = emulator.userOf(userName);
    const target = readTarget(`/me/calendarView?${query}`);
    if (!me || !target) throw new Error('nobody asks for nothing');
    return emulator.answer(me, { ...target, method: 'GET', headers: { prefer } }, 'https://x/v1.0');
  }
  const events = (query: string, prefer?: string, userName?: string): readonly Event[] =>
    (ask(query, prefer, userName).body as { value: Event[] }).value;

  it('want a view, and a zone that there is', () => {
    for (const query of ['', 'startDateTime=2026-11-25T00:00:00Z', 'startDateTime=x&endDateTime=y'])
      expect(ask(query).status).toBe(400);
    expect(ask('startDateTime=2026-11-26T00:00:00Z&endDateTime=2026-11-25T00:00:00Z').status).toBe(400);
    expect(ask(day, 'outlook.timezone="Mars/Olympus"').status).toBe(400);
  });

  it('hold what touches the view, to everybody their own', () => {
    const ids = events(day).map(({ id }) => id);
    expect(ids).toContain('demo-supplier');
    expect(ids).toContain('demo-freeze');
    expect(ids).not.toContain('demo-board');
    expect(events(day, undefined, 'bruno').map(({ id }) => id)).not.toContain('demo-supplier');
    const moment = 'startDateTime=2026-11-25T09:31:00Z&endDateTime=2026-11-25T09:32:00Z';
    expect(events(moment).map(({ id }) => id)).toEqual(['demo-freeze', 'demo-weekly-1', 'demo-supplier']);
  });

  it('say when in the zone that is preferred; a day is the same date everywhere', () => {
    const startOf = (id: string, prefer?: string) => events(day, prefer).find((one) => one.id === id)?.start;
    expect(startOf('demo-supplier')).toEqual({ dateTime: '2026-11-25T09:25:00.0000000', timeZone: 'UTC' });
    expect(startOf('demo-supplier', 'outlook.timezone="Romance Standard Time"')).toEqual({
      dateTime: '2026-11-25T10:25:00.0000000',
      timeZone: 'Romance Standard Time',
    });
    for (const prefer of [undefined, 'outlook.timezone="America/New_York"'])
      expect(startOf('demo-freeze', prefer)?.dateTime).toBe('2026-11-25T00:00:00.0000000');
  });

  it('come in order, in parts, on pages, and in plain text', () => {
    const first = ask(`${day.replace('50', '2')}&$select=subject&$orderby=start/dateTime desc`);
    const { value, '@odata.nextLink': next } = first.body as { value: object[]; '@odata.nextLink': string };
    expect(value).toEqual([
      { id: 'demo-brunos-room', subject: 'Offer for the harbour office' },
      { id: 'demo-logistics', subject: 'Warehouse move' },
    ]);
    const query = new URL(next).searchParams.toString();
    expect(events(query)[0]?.id).toBe('demo-client');
    const [plain] = events(day, 'outlook.body-content-type="text"').filter(
      ({ id }) => id === 'demo-supplier',
    );
    expect(plain?.body).toEqual({
      contentType: 'text',
      content: expect.stringContaining('202,,4711#<tel:202,,4711%23;9902%23>') as string,
    });
  });

  it('hold what no calendar should, when that is asked for', () => {
    faults.choose({ badEvents: true });
    const ids = events(day).map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['bad-empty', 'bad-zone', 'bad-markup', 'demo-supplier']));
  });
});

it('makes plain text of a body', () => {
  expect(plainText('<html><head><style>x</style></head><body><div>a &amp; b</div>c<br>d</body></html>')).toBe(
    'a & b\r\nc\r\nd',
  );
});
