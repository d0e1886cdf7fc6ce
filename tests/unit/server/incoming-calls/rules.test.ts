import { planOf, wayOf, type Cast, type Someone } from './tell-way';
import type { RingOutcome } from '../../../../server/switch/plan/call-plan';

type Row = readonly [
  what: string,
  of: Someone,
  more: Omit<Cast, 'people'> & { readonly ends?: Readonly<Record<string, RingOutcome>> },
  way: readonly string[],
];

const both = { busy: true, noAnswer: true, otherNumber: '203' };
const box = { mailboxes: ['202'] };
const busy = { ends: { '202': 'busy' as const } };
const declined = { ends: { '202': 'declined' as const } };
const absent = { ends: { '202': 'absent' as const } };
const toBox = '202, 20 s';
const left = 'voicemail+202 (voicemail), via 202';

describe('where a call to 202 goes', () => {
  const rows: readonly Row[] = [
    ['nothing chosen', {}, {}, ['its devices']],
    ['a mailbox, and no answer', {}, box, [toBox, left, '480']],
    ['a mailbox, busy', {}, { ...box, ...busy }, [toBox, left, '486']],
    ['a mailbox, refused', {}, { ...box, ...declined }, [toBox, left, '603']],
    ['a mailbox, nobody there', {}, { ...box, ...absent }, [toBox, left, '480']],

    [
      'forward all',
      { forwarding: { all: true, allNumber: '204', ...both } },
      {},
      ['204 (forwarded), via 202', '480'],
    ],
    [
      'forward if busy, busy',
      { forwarding: { ...both, noAnswer: false } },
      busy,
      ['202', '203 (forwarded), via 202', '480'],
    ],
    ['forward if busy, no answer', { forwarding: { ...both, noAnswer: false } }, {}, ['202', '480']],
    [
      'forward if no answer, no answer',
      { forwarding: { ...both, busy: false } },
      {},
      ['202, 20 s', '203 (forwarded), via 202', '480'],
    ],
    ['forward if no answer, busy', { forwarding: { ...both, busy: false } }, busy, ['202, 20 s', '486']],
    [
      'forward if no answer, nobody there',
      { forwarding: { ...both, busy: false } },
      absent,
      ['202, 20 s', '203 (forwarded), via 202', '480'],
    ],
    ['both, refused', { forwarding: both }, declined, ['202, 20 s', '603']],
    [
      'its own time to ring',
      { ringSeconds: 45, forwarding: both },
      {},
      ['202, 45 s', '203 (forwarded), via 202', '480'],
    ],
    [
      'a forward that comes to nothing, and a mailbox',
      { forwarding: both },
      { ...box, ends: { '203': 'busy' } },
      ['202, 20 s', '203 (forwarded), 20 s, via 202', 'voicemail+202 (voicemail), via 202, 203', '486'],
    ],
    [
      'a forward to where nobody is',
      { forwarding: both },
      { ...busy, ends: { '202': 'busy', '299': 'absent' } },
      ['202, 20 s', '203 (forwarded), via 202', '480'],
    ],

    ['send all', { sendAll: true, forwarding: { all: true, allNumber: '204' } }, box, [left, '486']],
    ['send all, without a mailbox', { sendAll: true }, {}, ['486']],
    ['Do Not Disturb, and a mailbox', { doNotDisturb: true }, box, [left, '486']],
    ['Do Not Disturb, without a mailbox', { doNotDisturb: true }, {}, ['486']],
    [
      'Do Not Disturb, forward if busy',
      { doNotDisturb: true, forwarding: both },
      box,
      ['203 (forwarded), 20 s, via 202', 'voicemail+202 (voicemail), via 202, 203', '480'],
    ],
    [
      'Do Not Disturb, forward if no answer',
      { doNotDisturb: true, forwarding: { ...both, busy: false } },
      {},
      ['486'],
    ],
    [
      'Do Not Disturb, forward all',
      { doNotDisturb: true, forwarding: { all: true, allNumber: '204' } },
      {},
      ['204 (forwarded), via 202', '480'],
    ],

    ['a twin', { twin: '205' }, {}, ['202 + 205 (twinned)', '480']],
    [
      'a twin, and a mailbox',
      { twin: '205' },
      { ...box, ...busy },
      ['202 + 205 (twinned), 20 s', left, '480'],
    ],
    [
      'a twin, both busy',
      { twin: '205', forwarding: both },
      { ends: { '202': 'busy', '205': 'busy' } },
      ['202 + 205 (twinned), 20 s', '203 (forwarded), via 202', '480'],
    ],
    ['a twin that calls', { twin: '209' }, {}, ['202', '480']],
  ];

  it.each(rows)('%s', (_, someone, { ends, ...cast }, way) => {
    expect(wayOf(planOf({ ...cast, people: { '202': someone } }), '202', ends)).toEqual(way);
  });

  it('does not ring a twin who wants to be left in peace', () => {
    const people = { '202': { twin: '205' }, '205': { doNotDisturb: true } };
    expect(wayOf(planOf({ people }), '202')).toEqual(['202', '480']);
  });

  it('leaves calls of one’s own devices, of emergencies and to nobody alone', () => {
    const plan = planOf({ people: { '202': { sendAll: true } } });
    expect(wayOf(plan, '202', {}, '202')).toEqual(['its devices']);
    expect(wayOf(plan, '112')).toEqual(['its devices']);
    expect(wayOf(plan, '299')).toEqual(['its devices']);
  });

  it('leads a code for voicemail there', () => {
    expect(wayOf(planOf({}), '*17')).toEqual(['voicemail', '480']);
  });
});

describe('chains of forwards', () => {
  const all = (allNumber: string): Someone => ({ forwarding: { all: true, allNumber } });
  const late = (otherNumber: string): Someone => ({ forwarding: { noAnswer: true, otherNumber } });

  it('follow through, each in its own time', () => {
    const people = { '202': late('203'), '203': { ...late('204'), ringSeconds: 10 }, '204': all('205') };
    expect(wayOf(planOf({ people, mailboxes: ['203'] }), '202')).toEqual([
      '202, 20 s',
      '203 (forwarded), 10 s, via 202',
      '205 (forwarded), 20 s, via 202, 203, 204',
      'voicemail+203 (voicemail), via 202, 203, 204, 205',
      '480',
    ]);
  });

  it('end where they come back: a ring of five', () => {
    const people = {
      '202': all('203'),
      '203': all('204'),
      '204': all('205'),
      '205': all('206'),
      '206': all('202'),
    };
    expect(wayOf(planOf({ people }), '202')).toEqual(['486']);
    expect(wayOf(planOf({ people, mailboxes: ['202'] }), '202')).toEqual([
      'voicemail+202 (voicemail), via 202, 203, 204, 205, 206',
      '486',
    ]);
  });

  it('end where two stand in for one another', () => {
    const people = { '202': late('203'), '203': late('202') };
    expect(wayOf(planOf({ people }), '202')).toEqual(['202, 20 s', '203 (forwarded), 20 s, via 202', '486']);
  });

  it('end after five forwards, however many people there are', () => {
    const people = Object.fromEntries(
      [201, 202, 203, 204, 205, 206, 207].map((extension) => [String(extension), all(String(extension + 1))]),
    );
    expect(wayOf(planOf({ people }), '201')).toEqual(['486']);
    expect(wayOf(planOf({ people }), '203')).toEqual(['208 (forwarded), via 203, 204, 205, 206, 207', '480']);
  });

  it('lead to groups and to parties of the switch too', () => {
    const groups = [{ number: '8301', members: ['203'] }];
    expect(wayOf(planOf({ people: { '202': all('8301') }, groups }), '202')).toEqual([
      '203 (group), 15 s, via 202, 8301',
      '486',
    ]);
    expect(wayOf(planOf({ people: { '202': all('8201') } }), '202', { '8201': 'absent' })).toEqual([
      '8201 (forwarded), via 202',
      '480',
    ]);
  });
});
