import { ANNOUNCED_MS, AutoAnswer } from '../../../../companion/auto-answer/auto-answer';
import { whyNotAnswer, type AutoAnswerFacts } from '../../../../companion/auto-answer/why-not';
import { callWith, readyWith, stateWith } from '../../shared/ui/support/fake-endpoint';
import { quietLog } from '../sip/support/quiet-log';

const willing: AutoAnswerFacts = { on: true, otherCalls: 0, microphone: 'ready', audible: true, away: false };

describe('whether a new call answers itself', () => {
  it('it does when all is as its user wants it', () => {
    expect(whyNotAnswer(willing)).toBeUndefined();
  });

  it.each([
    ['off', { on: false }],
    ['in-call', { otherCalls: 1 }],
    ['microphone', { microphone: 'prompt' }],
    ['microphone', { microphone: 'denied' }],
    ['inaudible', { audible: false }],
    ['away', { away: true }],
    ['do-not-disturb', { doNotDisturb: true }],
  ] as const)('not: %s', (refusal, change) => {
    expect(whyNotAnswer({ ...willing, ...change })).toBe(refusal);
  });
});

describe('the automatic answer', () => {
  const here = { audible: true, away: false };
  const video = { offered: true, sending: false, receiving: false };
  let endpoint = readyWith([], { autoAnswer: true });
  let answer: AutoAnswer;
  let rings: number;

  beforeEach(() => {
    jest.useFakeTimers();
    Object.assign(here, { audible: true, away: false });
    endpoint = readyWith([], { autoAnswer: true });
    answer = new AutoAnswer({
      endpoint,
      audible: () => here.audible,
      away: () => here.away,
      log: quietLog,
    });
    rings = 0;
    answer.subscribe(() => (rings += 1));
  });
  afterEach(() => {
    answer.close();
    jest.useRealTimers();
  });

  const shows = (...calls: readonly ReturnType<typeof callWith>[]): void => {
    endpoint.publish({ state: stateWith(calls, { autoAnswer: true }) });
  };

  it('comes after the tone, with sound alone even for a video call', async () => {
    shows(callWith({ video }));
    expect(answer.has('call-1')).toBe(true);
    await jest.advanceTimersByTimeAsync(ANNOUNCED_MS - 1);
    expect(endpoint.commands).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(endpoint.commands).toMatchObject([{ kind: 'answer', callId: 'call-1', media: 'audio' }]);
    shows(callWith({ state: 'answering' }));
    expect(answer.has('call-1')).toBe(false);
  });

  it('leaves a second call to its user, also when the first has ended meanwhile', async () => {
    const talk = callWith({ id: 'talk', state: 'held' });
    shows(talk, callWith());
    shows(callWith());
    await jest.advanceTimersByTimeAsync(60_000);
    expect(endpoint.commands).toEqual([]);
    expect(answer.has('call-1')).toBe(false);
  });

  it('does not take what rang before it was turned on', async () => {
    endpoint.publish({ state: stateWith([callWith()]) });
    shows(callWith());
    await jest.advanceTimersByTimeAsync(60_000);
    expect(endpoint.commands).toEqual([]);
  });

  it('gives way when a second call or a locked screen comes during the tone: it rings then', async () => {
    shows(callWith());
    here.away = true;
    await jest.advanceTimersByTimeAsync(ANNOUNCED_MS);
    expect([endpoint.commands.length, answer.has('call-1'), rings]).toEqual([0, false, 1]);
  });

  it('that fails leaves the call ringing', async () => {
    shows(callWith());
    await jest.advanceTimersByTimeAsync(ANNOUNCED_MS);
    endpoint.answer('microphone-busy');
    await jest.advanceTimersByTimeAsync(0);
    expect([answer.has('call-1'), rings]).toEqual([false, 1]);
  });

  it('is off when the caller gives up during the tone, and on again for the next call', async () => {
    shows(callWith());
    shows(callWith({ state: 'ended', endReason: 'remote-cancelled' }));
    await jest.advanceTimersByTimeAsync(ANNOUNCED_MS);
    expect(endpoint.commands).toEqual([]);
    shows(callWith({ id: 'call-2' }));
    await jest.advanceTimersByTimeAsync(ANNOUNCED_MS);
    expect(endpoint.commands).toMatchObject([{ callId: 'call-2' }]);
  });
});
