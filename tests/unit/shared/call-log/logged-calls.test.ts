import type { CallLog, CallRecord } from '../../../../shared/call-log/call-record';
import { LoggedCalls, lastCalled, missedCount } from '../../../../shared/call-log/logged-calls';
import { AppError } from '../../../../shared/errors/app-error';
import { quietLog } from '../../companion/sip/support/quiet-log';

const record = (over: Partial<CallRecord> = {}): CallRecord => ({
  id: 'a',
  kind: 'missed',
  outcome: 'lost',
  number: '202',
  startedAt: 1_000,
  duration: 5,
  count: 1,
  sequence: 1,
  ...over,
});
const logWith = (revision: number, ...records: readonly CallRecord[]): CallLog => ({
  revision,
  seen: 0,
  records,
});

describe('the call log in a window', () => {
  let server: { log: CallLog; failure?: AppError | undefined; asked: unknown[] };
  let calls: LoggedCalls;
  const answer = (...asked: unknown[]): Promise<CallLog> => {
    server.asked.push(asked);
    return server.failure ? Promise.reject(server.failure) : Promise.resolve(server.log);
  };

  beforeEach(() => {
    server = { log: logWith(1, record()), asked: [] };
    calls = new LoggedCalls({
      api: {
        read: () => answer('read'),
        remove: (id) => answer('remove', id),
        clear: (upTo, kind) => answer('clear', upTo, kind),
        see: (sequence) => answer('see', sequence),
      },
      log: quietLog,
    });
  });

  it('is what the server says, and what the hub tells after it', async () => {
    await calls.load();
    expect(calls.snapshot()).toEqual({ log: server.log });
    calls.receive(logWith(3, record({ id: 'c', sequence: 3 })));
    calls.receive(logWith(2, record({ id: 'b', sequence: 2 })));
    expect(calls.snapshot().log?.revision).toBe(3);
  });

  it('says why there is none, and keeps what it has when it cannot be asked again', async () => {
    server.failure = new AppError('network');
    await calls.load();
    expect(calls.snapshot()).toEqual({ error: 'network' });
    server.failure = undefined;
    await calls.load();
    server.failure = new AppError('network');
    await calls.load();
    expect(calls.snapshot()).toEqual({ log: server.log });
  });

  it('notes once that everything has been looked at', async () => {
    await calls.load();
    expect(missedCount(calls.snapshot())).toBe(1);
    server.log = { ...logWith(2, record()), seen: 1 };
    await calls.see();
    expect(missedCount(calls.snapshot())).toBe(0);
    await calls.see();
    expect(server.asked).toEqual([['read'], ['see', 1]]);
  });

  it('deletes nothing that came while its user decided', async () => {
    await calls.load();
    server.log = logWith(2);
    const deleting = calls.clear('missed');
    calls.receive(logWith(3, record({ sequence: 3 })));
    await deleting;
    expect(server.asked.at(-1)).toEqual(['clear', 1, 'missed']);
    expect(calls.snapshot().log?.revision).toBe(3);
  });

  it('tells why something could not be deleted', async () => {
    await calls.load();
    server.failure = new AppError('rate-limited');
    await expect(calls.remove('a')).rejects.toMatchObject({ code: 'rate-limited' });
  });

  it('knows whom to redial: the last number called that can be called', () => {
    calls.receive(
      logWith(
        1,
        record({ id: 'in', kind: 'incoming', outcome: undefined, number: '204' }),
        record({ id: 'odd', kind: 'outgoing', outcome: undefined, number: 'anonymous' }),
        record({ id: 'out', kind: 'outgoing', outcome: undefined, number: '203', name: 'Chloé' }),
      ),
    );
    expect(lastCalled(calls.snapshot())).toEqual({ kind: 'number', number: '203', name: 'Chloé' });
    expect(lastCalled({})).toBeUndefined();
  });
});
