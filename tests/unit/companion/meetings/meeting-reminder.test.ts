import { MeetingReminder } from '../../../../companion/meetings/meeting-reminder';
import { mutedJoins } from '../../../../companion/meetings/muted-joins';
import type { Command } from '../../../../shared/endpoint/command';
import type { Meeting } from '../../../../shared/meetings/meeting';
import { meetingAt, MINUTE } from '../../shared/ui/support/fake-meetings';

const targets = [{ kind: 'web', service: 'zoom', url: 'https://zoom.us/j/1' } as const];

beforeEach(() => jest.useFakeTimers({ now: Date.UTC(2026, 10, 25, 9) }));
afterEach(() => jest.useRealTimers());

function remind(first: readonly Meeting[], wanted = true) {
  let meetings = first;
  let tell: () => void = () => undefined;
  const shown: string[] = [];
  const reminder = new MeetingReminder({
    calendar: {
      meetings: () => meetings,
      watch: (listener) => {
        tell = listener;
        return () => undefined;
      },
    },
    wanted: () => wanted,
    show: ({ subject }) => shown.push(subject),
  });
  const change = (next: readonly Meeting[]): void => {
    meetings = next;
    tell();
  };
  return { shown, reminder, change };
}

describe('the reminder of meetings', () => {
  it('speaks once, a minute before each that can be joined', () => {
    const carrier = meetingAt(5, 30, { subject: 'Carrier', targets });
    const board = meetingAt(20, 30, { subject: 'Board', targets });
    const { shown, reminder, change } = remind([
      carrier,
      board,
      meetingAt(3, 9, { subject: 'No way' }),
      meetingAt(3, 9, { subject: 'Off', targets, cancelled: true }),
      meetingAt(-3, 9, { subject: 'Going on', targets }),
    ]);
    jest.advanceTimersByTime(4 * MINUTE - 1);
    expect(shown).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(shown).toEqual(['Carrier']);
    change([carrier, board]);
    jest.advanceTimersByTime(10 * MINUTE);
    expect(shown).toEqual(['Carrier']);
    jest.advanceTimersByTime(5 * MINUTE);
    expect(shown).toEqual(['Carrier', 'Board']);
    reminder.close();
  });

  it('follows a meeting that is moved, and one that is called off', () => {
    const { shown, reminder, change } = remind([meetingAt(5, 30, { subject: 'Carrier', targets })]);
    change([meetingAt(30, 60, { subject: 'Carrier', targets })]);
    jest.advanceTimersByTime(20 * MINUTE);
    expect(shown).toEqual([]);
    jest.advanceTimersByTime(9 * MINUTE);
    expect(shown).toEqual(['Carrier']);
    change([]);
    reminder.close();
  });

  it('is silent for whoever does not want it, and when the window is left', () => {
    const silent = remind([meetingAt(5, 30, { targets })], false);
    const left = remind([meetingAt(5, 30, { targets })]);
    left.reminder.close();
    jest.advanceTimersByTime(10 * MINUTE);
    expect([silent.shown, left.shown]).toEqual([[], []]);
    silent.reminder.close();
  });
});

it('joins unheard where that is wanted, and calls as ever', async () => {
  const commands: Command[] = [];
  const endpoint = (wanted: boolean) =>
    mutedJoins(
      {
        snapshot: () => ({ availability: 'ready', unconfirmed: [] }),
        subscribe: () => () => undefined,
        execute: (command) => {
          commands.push(command);
          return Promise.resolve({ id: command.id, ok: true, callId: 'call' });
        },
      },
      () => wanted,
    );
  const call = { kind: 'dial', id: 'd', target: { kind: 'number', number: '202' }, media: 'audio' } as const;
  const dial = { ...call, joining: true } as const;
  expect(await endpoint(true).execute(dial)).toEqual({ id: 'd', ok: true, callId: 'call' });
  await endpoint(false).execute(dial);
  await endpoint(true).execute(call);
  await endpoint(true).execute({ kind: 'hang-up', id: 'h', callId: 'call' });
  expect(commands.map(({ kind }) => kind)).toEqual(['dial', 'mute', 'dial', 'dial', 'hang-up']);
});
