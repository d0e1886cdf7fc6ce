import { AppError } from '../../../../shared/errors/app-error';
import { GraphCalendar, REFRESH_MS } from '../../../../shared/graph/graph-calendar';
import { MemoryCache } from '../../../../shared/graph/graph-cache';
import { meetingOf, type Appointment } from '../../../../shared/meetings/agenda/meeting-of';
import type { JoinTarget } from '../../../../shared/meetings/join-target';
import { FakeGraph, quiet, type Asked, type Reply } from './fake-graph';

const call: JoinTarget = { kind: 'phone', target: { kind: 'number', number: '202', postDial: ',,4711#' } };
const at = (dateTime: string, timeZone = 'UTC') => ({ dateTime: `${dateTime}.0000000`, timeZone });
const standUp = {
  id: 'stand-up',
  subject: 'Stand-up',
  start: at('2026-11-25T09:30:00'),
  end: at('2026-11-25T09:45:00'),
  organizer: { emailAddress: { name: 'Bruno', address: 'bruno@example.test' } },
  location: { displayName: 'tel:202,,4711%23' },
  body: { contentType: 'html', content: '<p>Every day</p>' },
};

beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 10, 25, 9) }));
afterEach(() => jest.useRealTimers());

function open(reply: (asked: Asked, turn: number) => Reply | Error, cache = new MemoryCache()) {
  const graph = new FakeGraph(reply);
  graph.now = Date.UTC(2026, 10, 25, 9);
  const searched: Appointment[] = [];
  const calendar = new GraphCalendar({
    client: graph.client(),
    cache,
    meetingOf: (appointment) => {
      searched.push(appointment);
      return meetingOf(appointment, { origins: [], plan: { country: 'FR', extensionLength: 4 } });
    },
    log: quiet,
  });
  const settled = () =>
    new Promise<void>((resolve) => {
      const stop = calendar.watch(() => {
        if (calendar.state().kind === 'loading') return;
        stop();
        resolve();
      });
    });
  return { graph, calendar, searched, cache, settled };
}

describe('the calendar of Microsoft 365', () => {
  it('holds today’s and tomorrow’s meetings, with the ways to join them', async () => {
    const { calendar, graph, searched, settled } = open(() => ({ body: { value: [standUp] } }));
    await Promise.all([settled(), calendar.start()]);
    expect(calendar.state()).toEqual({ kind: 'ready' });
    expect(calendar.meetings()).toEqual([
      {
        id: 'stand-up',
        subject: 'Stand-up',
        start: Date.UTC(2026, 10, 25, 9, 30),
        end: Date.UTC(2026, 10, 25, 9, 45),
        allDay: false,
        cancelled: false,
        organizer: { name: 'Bruno', email: 'bruno@example.test' },
        location: 'tel:202,,4711%23',
        targets: [call],
      },
    ]);
    expect(searched[0]).toMatchObject({ body: '<p>Every day</p>', bodyType: 'html' });
    const [asked] = graph.asked;
    expect(asked?.url).toMatch(
      /\/me\/calendarView\?startDateTime=2026-11-25T00:00:00.000Z&endDateTime=2026-11-27/,
    );
    expect(asked?.headers['prefer']).toContain('outlook.timezone="UTC"');
    calendar.close();
  });

  it('leaves out what is at no time, and keeps what is merely poor', async () => {
    const { calendar, settled } = open(() => ({
      body: {
        value: [
          null,
          { id: 'no-times' },
          { ...standUp, id: 'bad-time', start: at('yesterday') },
          { ...standUp, id: 'bad-zone', start: at('2026-11-25T09:30:00', 'Mars/Olympus') },
          { ...standUp, id: 'backwards', start: standUp.end, end: standUp.start },
          {
            id: 'bare',
            start: standUp.start,
            end: standUp.end,
            subject: 'a\u202eb\n',
            organizer: { emailAddress: { name: null, address: '<script>' } },
            body: null,
          },
        ],
      },
    }));
    await Promise.all([settled(), calendar.start()]);
    expect(calendar.meetings()).toMatchObject([{ id: 'bare', subject: 'a b', targets: [] }]);
    expect(calendar.meetings()[0]).not.toHaveProperty('organizer');
    calendar.close();
  });

  it('is read to its end, and no further when its pages go round', async () => {
    const next = 'https://calls.test/graph/v1.0/me/calendarView?$skiptoken=0';
    const { calendar, graph, settled } = open(() => ({
      body: { value: [standUp, standUp], '@odata.nextLink': next },
    }));
    await Promise.all([settled(), calendar.start()]);
    expect(calendar.meetings()).toHaveLength(1);
    expect(graph.asked.length).toBeLessThan(5);
    calendar.close();
  });

  it('is read again every few minutes, and when somebody comes back, but not while nobody looks', async () => {
    const { calendar, graph, settled } = open(() => ({ body: { value: [] } }));
    await Promise.all([settled(), calendar.start()]);
    expect(graph.asked).toHaveLength(1);
    await jest.advanceTimersByTimeAsync(2 * REFRESH_MS);
    expect(graph.asked).toHaveLength(3);
    calendar.pause();
    await jest.advanceTimersByTimeAsync(2 * REFRESH_MS);
    expect(graph.asked).toHaveLength(3);
    graph.now += 2 * REFRESH_MS;
    calendar.resume();
    await jest.advanceTimersByTimeAsync(0);
    expect(graph.asked).toHaveLength(4);
    calendar.resume();
    await jest.advanceTimersByTimeAsync(0);
    expect(graph.asked).toHaveLength(4);
    calendar.close();
  });

  it('shows what it held last time while it is out of reach, unless that was yesterday', async () => {
    const first = open(() => ({ body: { value: [standUp] } }));
    await Promise.all([first.settled(), first.calendar.start()]);
    first.calendar.close();
    const down = open(() => new TypeError('down'), first.cache);
    await Promise.all([down.settled(), down.calendar.start()]);
    expect(down.calendar.state()).toEqual({ kind: 'failed', code: 'network' });
    expect(down.calendar.meetings()).toEqual(first.calendar.meetings());
    down.calendar.close();
    const tomorrow = open(() => new TypeError('down'), first.cache);
    tomorrow.graph.now += 86_400_000;
    await Promise.all([tomorrow.settled(), tomorrow.calendar.start()]);
    expect(tomorrow.calendar.meetings()).toEqual([]);
    tomorrow.calendar.close();
  });

  it('is absent where there is none, or where it may not be read', async () => {
    const none = open(() => ({ body: { value: [] } }));
    none.graph.token = () => Promise.reject(new AppError('not-found'));
    await Promise.all([none.settled(), none.calendar.start()]);
    expect(none.calendar.state()).toEqual({ kind: 'absent' });
    none.calendar.close();
    const forbidden = open(() => ({ status: 403, body: {} }));
    await Promise.all([forbidden.settled(), forbidden.calendar.start()]);
    expect(forbidden.calendar.state()).toEqual({ kind: 'absent' });
    forbidden.calendar.close();
  });
});
