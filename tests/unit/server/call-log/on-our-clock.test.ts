import { onOurClock } from '../../../../server/call-log/on-our-clock';

const now = 1_750_000_000_000;
const call = { startedAt: now - 60_000, duration: 30, sentAt: now };

it('leaves a right clock alone, whatever the request took', () => {
  expect(onOurClock(call, now + 1_500)).toBe(call.startedAt);
});

it.each([-3_600_000, 3_600_000, 86_400_000 * 400])('sets a clock right that is wrong by %d ms', (wrong) => {
  const told = { startedAt: call.startedAt + wrong, duration: 30, sentAt: now + wrong };
  expect(onOurClock(told, now)).toBe(call.startedAt);
});

it('lets no call lie in the future, or end there', () => {
  expect(onOurClock({ startedAt: now + 5_000, duration: 0, sentAt: now }, now)).toBe(now);
  expect(onOurClock({ startedAt: now - 1_000, duration: 30, sentAt: now }, now)).toBe(now - 30_000);
});

it('refuses what began longer ago than anything is kept', () => {
  const old = { startedAt: 0, duration: 5, sentAt: now };
  expect(() => onOurClock(old, now)).toThrow(expect.objectContaining({ code: 'invalid-input' }));
});
