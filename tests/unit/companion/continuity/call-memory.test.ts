import { CallMemory } from '../../../../companion/continuity/call-memory';
import type { RememberedCall } from '../../../../companion/continuity/remembered-call';
import { Cupboard } from '../sip/support/cupboard';
import { quietLog } from '../sip/support/quiet-log';

const call: RememberedCall = {
  id: 'k-1',
  direction: 'outgoing',
  remote: { number: '202', name: 'Bruno' },
  startedAt: 1_750_000_000_000,
  connectedAt: 1_750_000_004_000,
  muted: false,
  held: false,
  pictures: 'none',
  dialog: { callId: 'abc@host', localTag: 'l', remoteTag: 'r' },
  target: 'sip:x1@x2.invalid;transport=ws',
  sequence: 2,
  routes: ['<sip:token@calls.test;transport=ws;lr>'],
};
const memoryOf = (cupboard: Cupboard, owner = 'demo:u-amira'): CallMemory =>
  new CallMemory({ owner, storage: () => cupboard, log: quietLog });

describe('the conversations a window remembers', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('are told once to the page after it', () => {
    const cupboard = new Cupboard();
    memoryOf(cupboard).remember([call]);
    const left = cupboard.copy();
    expect(memoryOf(left).recall()).toEqual([call]);
    expect(memoryOf(left).recall()).toEqual([]);
  });

  it('stay fresh through a long call, and are forgotten a minute after the page has died', () => {
    const cupboard = new Cupboard();
    memoryOf(cupboard).remember([call]);
    jest.advanceTimersByTime(3_600_000);
    const left = cupboard.copy();
    jest.setSystemTime(Date.now() + 50_000);
    expect(memoryOf(left.copy()).recall()).toEqual([call]);
    jest.setSystemTime(Date.now() + 11_000);
    expect(memoryOf(left).recall()).toEqual([]);
  });

  it('are not believed from a clock that was set back', () => {
    const cupboard = new Cupboard();
    memoryOf(cupboard).remember([call]);
    const left = cupboard.copy();
    jest.setSystemTime(Date.now() - 5_000);
    expect(memoryOf(left).recall()).toEqual([]);
  });

  it('are gone when the last of them has ended', () => {
    const cupboard = new Cupboard();
    const memory = memoryOf(cupboard);
    memory.remember([call]);
    memory.remember([]);
    jest.advanceTimersByTime(60_000);
    memory.keep();
    expect(cupboard.kept.size).toBe(0);
  });

  it.each([
    ['no JSON', '{'],
    ['another form', '[]'],
    ['a target with a line break', { target: 'sip:a@b\r\nRoute: <sip:evil>' }],
    ['a tag with a space', { dialog: { ...call.dialog, localTag: 'l r' } }],
    ['a route with a line break', { routes: ['<sip:a>\r\nX: y'] }],
    ['a field of its own', { password: 'x' }],
  ])('count for nothing with %s', (_what, change) => {
    const calls = typeof change === 'string' ? [] : [{ ...call, ...change }];
    const text =
      typeof change === 'string'
        ? change
        : JSON.stringify({ owner: 'demo:u-amira', savedAt: Date.now(), calls });
    const cupboard = new Cupboard(new Map([['companion.calls', text]]));
    expect(memoryOf(cupboard).recall()).toEqual([]);
    expect(cupboard.kept.size).toBe(0);
  });

  it('are none where storage is denied, and nothing breaks', () => {
    const cupboard = new Cupboard();
    cupboard.denied = true;
    const memory = memoryOf(cupboard);
    expect(memory.recall()).toEqual([]);
    memory.remember([call]);
    memory.keep();
    memory.remember([]);
  });
});
