import { id } from '../../../../shared/protocol/field-schemas';
import { recordIdOf } from '../../../../shared/call-log/record-id';

it('names the two sides of a call differently, and each alike whoever asks', () => {
  expect(recordIdOf('a84b4c76e66710@pc33.atlanta.com', 'incoming')).toBe('in-11d5c1244d868714c3cfc0a2cf8e');
  expect(recordIdOf('a84b4c76e66710@pc33.atlanta.com', 'outgoing')).toMatch(/^out-/);
});

it.each(['', '"', 'ü<script>', `x${'y'.repeat(5_000)}`, '\u0000\r\n'])('takes any Call-ID: %j', (callId) => {
  expect(id.safeParse(recordIdOf(callId, 'incoming')).success).toBe(true);
});

it('tells a hundred thousand calls apart', () => {
  const ids = Array.from({ length: 100_000 }, (_, at) =>
    recordIdOf(`call-${String(at)}@calls.test`, 'outgoing'),
  );
  expect(new Set(ids).size).toBe(ids.length);
});
