import { noVideo, type Call } from '../../../../shared/call/call';
import { endReasons } from '../../../../shared/call/end-reason';
import { recordOfCall } from '../../../../shared/call-log/record-of-call';
import { newRecordSchema } from '../../../../shared/call-log/record-schema';

const ended = (over: Partial<Call> = {}): Call => ({
  id: 'k-1',
  direction: 'incoming',
  state: 'ended',
  remote: { number: '202', name: 'Bruno Keller' },
  video: noVideo,
  muted: false,
  remoteHold: false,
  startedAt: 100_000,
  endedAt: 112_400,
  endReason: 'remote-hung-up',
  ...over,
});

it('counts the time of the conversation, not that of the ringing', () => {
  expect(recordOfCall(ended({ connectedAt: 105_000 }))).toEqual({
    id: 'k-1',
    kind: 'incoming',
    name: 'Bruno Keller',
    number: '202',
    startedAt: 100_000,
    duration: 7,
  });
});

it('counts how long a missed call rang', () => {
  expect(recordOfCall(ended({ endReason: 'remote-cancelled' }))).toMatchObject({
    kind: 'missed',
    outcome: 'lost',
    duration: 12,
  });
});

it.each([
  ['answered-elsewhere', 'answered-elsewhere'],
  ['declined', 'declined'],
  ['network', 'lost'],
  ['failed', 'lost'],
] as const)('says what became of a call that ended as %s', (endReason, outcome) => {
  expect(recordOfCall(ended({ endReason }))).toMatchObject({ kind: 'missed', outcome });
});

it('logs a call this user made, answered or not', () => {
  const call = ended({ direction: 'outgoing' });
  expect(recordOfCall({ ...call, connectedAt: 110_400 })).toMatchObject({ kind: 'outgoing', duration: 2 });
  expect(recordOfCall({ ...call, endReason: 'busy' })).toMatchObject({ kind: 'outgoing', duration: 0 });
});

it('logs nothing that is not over, or goes on elsewhere without having been taken here', () => {
  expect(recordOfCall(ended({ state: 'connected' }))).toBeUndefined();
  expect(recordOfCall(ended({ endReason: 'replaced' }))).toBeUndefined();
});

it('shortens names and numbers to what a record holds, without half a character', () => {
  const name = `${'x'.repeat(30)}😀 and a very long name`;
  const record = recordOfCall(ended({ remote: { name, number: '9'.repeat(50) } }));
  expect(record?.name).toBe('x'.repeat(30));
  expect(record?.number).toBe('9'.repeat(31));
});

it('keeps the whole address of somebody without a number', () => {
  const number = 'sip:somebody.with.a.long.name@video.example.com';
  const record = recordOfCall(ended({ remote: { number } }));
  expect(record).toMatchObject({ number: 'somebody.with.a.long.name@video', uri: number });
});

it.each(endReasons)('makes a record of a call that ended as %s which the server takes', (endReason) => {
  for (const direction of ['incoming', 'outgoing'] as const) {
    for (const connectedAt of [undefined, 104_000]) {
      const record = recordOfCall(ended({ endReason, direction, connectedAt }));
      expect(record === undefined || newRecordSchema.safeParse(record).success).toBe(true);
    }
  }
});
