import { agreed, corrected } from '../../../../shared/call-log/agree';
import { recordLimits, type CallRecord, type NewRecord } from '../../../../shared/call-log/call-record';
import { mergeRecord } from '../../../../shared/call-log/merge-record';
import { reviseRecord } from '../../../../shared/call-log/revise-record';

const missed = (over: Partial<NewRecord> = {}): NewRecord => ({
  id: 'a',
  kind: 'missed',
  outcome: 'lost',
  name: 'Bruno Keller',
  number: '202',
  startedAt: 1_000,
  duration: 5,
  ...over,
});
const taken = (over: Partial<NewRecord> = {}): NewRecord =>
  missed({ kind: 'incoming', outcome: undefined, ...over });
const logged = (...calls: readonly NewRecord[]): readonly CallRecord[] =>
  calls.reduce<readonly CallRecord[]>((before, one, at) => mergeRecord(before, one, at + 1), []);
const short = (records: readonly CallRecord[]) =>
  records.map(({ id, kind, outcome, count, sequence }) => [id, outcome ?? kind, count, sequence]);

it('refines what became of a call, without counting it again or telling of it anew', () => {
  const was = missed();
  const now = missed({ outcome: 'voicemail' });
  const records = reviseRecord(logged(was), { was, now, earlier: undefined, sequence: 9 }, recordLimits);
  expect(short(records)).toEqual([['a', 'voicemail', 1, 1]]);
});

it('moves a call that was answered after all to where it counts', () => {
  const earlier = missed({ id: 'early', startedAt: 500 });
  const was = missed({ outcome: 'answered-elsewhere' });
  const before = logged(earlier, taken({ id: 'b', startedAt: 700 }), was);
  const records = reviseRecord(before, { was, now: taken(), earlier, sequence: 9 }, recordLimits);
  expect(short(records)).toEqual([
    ['a', 'incoming', 2, 9],
    ['early', 'lost', 1, 3],
  ]);
});

it('takes a call away that leaves no record, and the line with it that stood for this call alone', () => {
  const was = missed();
  const before = logged(was, taken({ id: 'b', number: '203' }));
  const records = reviseRecord(
    before,
    { was, now: undefined, earlier: undefined, sequence: 9 },
    recordLimits,
  );
  expect(short(records)).toEqual([['b', 'incoming', 1, 2]]);
});

it('leaves the newer call of a line in sight, and counts one less', () => {
  const was = missed();
  const newer = missed({ id: 'newer', startedAt: 9_000 });
  const before = logged(was, newer);
  expect(
    short(reviseRecord(before, { was, now: undefined, earlier: newer, sequence: 9 }, recordLimits)),
  ).toEqual([['newer', 'lost', 1, 2]]);
  const told = { was, now: missed({ outcome: 'voicemail' }), earlier: newer, sequence: 9 };
  expect(reviseRecord(before, told, recordLimits)).toBe(before);
});

it('brings nothing back that its user has deleted', () => {
  const other = logged(missed({ id: 'b', number: '203' }));
  const told = { was: missed(), now: taken(), earlier: undefined, sequence: 9 };
  expect(reviseRecord(other, told, recordLimits)).toBe(other);
});

it('believes the device that was talked at, and the switch in everything it saw besides', () => {
  const talked = taken({ duration: 60 });
  expect(corrected(talked, missed())).toBe(talked);
  expect(corrected(missed(), taken({ duration: 60 }))).toMatchObject({ kind: 'incoming', duration: 60 });
  expect(corrected(missed({ name: 'bruno' }), missed({ startedAt: 1_400 }))).toEqual(missed());
  // A name the switch does not know is not taken away.
  const named = missed({ number: '+33123456789', name: 'Agence' });
  expect(corrected(named, { ...named, name: undefined, startedAt: 1_400, duration: 6 })).toBe(named);
});

it('lets a conversation that went on be longer, and nothing else be said by a second report', () => {
  expect(agreed(taken(), taken({ duration: 600 }))).toEqual(taken({ duration: 600 }));
  for (const report of [taken({ duration: 7 }), missed({ duration: 600 }), taken({ name: 'Other' })]) {
    const was = taken();
    expect(agreed(was, report)).toBe(was);
  }
});
