import { LastCalls } from '../../../../server/incoming-calls/rules/last-calls';
import { planOf, wayOf, type Cast } from './tell-way';

const members = ['201', '202', '203'];
const group = { number: '8301', members };
const called = (cast: Cast, ends = {}): string[] => wayOf(planOf(cast), '8301', ends);
/** Who rings, in order; several together joined by a plus. */
const order = (way: readonly string[]): string[] =>
  way.flatMap((line) => /^(\S+) \(group\)/.exec(line)?.[1] ?? []);

describe('a call to a group', () => {
  it('is offered to its members one after the other', () => {
    expect(called({ groups: [group] })).toEqual([
      '201 (group), 15 s, via 8301',
      '202 (group), 15 s, via 8301',
      '203 (group), 15 s, via 8301',
      '486',
    ]);
  });

  it('rings all of a collective one at once', () => {
    expect(called({ groups: [{ ...group, kind: 'collective', ringSeconds: 30 }] })).toEqual([
      '201 (group) + 202 (group) + 203 (group), 30 s, via 8301',
      '486',
    ]);
  });

  it.each([
    ['not to disturb', { people: { '201': { doNotDisturb: true } } }],
    ['everything in the mailbox', { people: { '201': { sendAll: true } } }],
    ['all calls elsewhere', { people: { '201': { forwarding: { all: true, allNumber: '209' } } } }],
    ['to talk: in a call', { activity: { '201': 'busy' as const } }],
  ])('passes by a member who wants %s', (_, cast) => {
    expect(order(called({ groups: [group], ...cast }))).toEqual(['202', '203']);
  });

  it('passes by the member who calls, and knows nothing of members’ own forwards, twins and mailboxes', () => {
    const people = { '201': { twin: '205', forwarding: { noAnswer: true, busy: true, otherNumber: '204' } } };
    const plan = planOf({ groups: [group], people, mailboxes: members });
    expect(order(wayOf(plan, '8301', { '201': 'busy' }))).toEqual(members);
    expect(order(wayOf(plan, '8301', {}, '202'))).toEqual(['201', '203']);
  });

  it('comes last to members whose telephone rings already', () => {
    expect(order(called({ groups: [group], activity: { '201': 'ringing' } }))).toEqual(['202', '203', '201']);
  });

  it('is busy where nobody can take it', () => {
    const activity = { '201': 'busy', '202': 'busy', '203': 'busy' } as const;
    expect(called({ groups: [group], activity })).toEqual(['486']);
    expect(called({ groups: [{ ...group, kind: 'collective' }], activity })).toEqual(['486']);
    expect(called({ groups: [{ ...group, members: [] }] })).toEqual(['486']);
  });

  it('goes to the group’s mailbox or to another number when nobody takes it', () => {
    const one = { ...group, members: ['201'] };
    const toBox = [{ ...one, overflow: 'voicemail' }];
    expect(called({ groups: toBox, mailboxes: ['8301'] })).toEqual([
      '201 (group), 15 s, via 8301',
      'voicemail+8301 (voicemail), via 8301',
      '480',
    ]);
    expect(called({ groups: toBox })).toEqual(['201 (group), 15 s, via 8301', '486']);
    expect(called({ groups: [{ ...one, overflow: '204' }] })).toEqual([
      '201 (group), 15 s, via 8301',
      '204 (forwarded), via 8301',
      '480',
    ]);
    const ring = [
      { ...one, overflow: '8302' },
      { number: '8302', members: ['202'], overflow: '8301' },
    ];
    expect(called({ groups: ring })).toEqual([
      '201 (group), 15 s, via 8301',
      '202 (group), 15 s, via 8301, 8302',
      '486',
    ]);
  });

  it('goes round in a rotary one: after whoever was called last', () => {
    const plan = planOf({ groups: [{ ...group, kind: 'rotary' }] });
    const first = (): string => {
      const step = plan.routeOf({ caller: '209', called: '8301' })?.begin();
      return step?.kind === 'ring' ? (step.ringing[0]?.number ?? '') : '';
    };
    expect([first(), first(), first(), first()]).toEqual(['201', '202', '203', '201']);
    expect(order(wayOf(plan, '8301'))).toEqual(['202', '203', '201']);
  });

  it('begins with whoever has been idle longest', () => {
    const longest = [{ ...group, kind: 'longest-idle' as const }];
    expect(order(called({ groups: longest, lastCalls: { '201': 3, '202': 1, '203': 2 } }))).toEqual([
      '202',
      '203',
      '201',
    ]);
    expect(order(called({ groups: longest, lastCalls: { '201': 3 } }))).toEqual(['202', '203', '201']);
  });
});

it('knows since when somebody is idle by the calls they talked in', () => {
  const calls = new LastCalls();
  const story = {
    callId: 'c',
    caller: '201',
    called: '202',
    origin: 'dialled' as const,
    startedAt: 1,
    endedAt: 9,
  };
  const leg = { number: '202', cause: 'called' as const, via: [], rangAt: 2, endedAt: 3 };
  calls.heard({ ...story, legs: [{ ...leg, end: 'unanswered' }] });
  expect([calls.endOf('201'), calls.endOf('202')]).toEqual([undefined, undefined]);
  const legs = [
    { ...leg, end: 'elsewhere' as const },
    { ...leg, number: '203', end: 'answered' as const },
  ];
  calls.heard({ ...story, answeredAt: 3, legs });
  expect([calls.endOf('201'), calls.endOf('202'), calls.endOf('203')]).toEqual([9, undefined, 9]);
});
