import { compose, type PresenceFacts } from '../../../../server/presence/compose';
import type { Presence } from '../../../../shared/presence/presence';

const NOW = 1_750_000_000_000;
const absent: PresenceFacts = {
  choice: 'automatic',
  note: '',
  windows: [],
  devices: { reachable: false, call: 'none', published: [] },
  call: 'none',
  telephone: [],
};
const here = { windows: [{ idle: false }] };
const idle = { windows: [{ idle: true }] };
const phone = { reachable: true, call: 'none', published: [] } as const;
const published = (...states: Presence['availability'][]): Partial<PresenceFacts> => ({
  devices: { ...phone, published: states.map((availability) => ({ availability })) },
});

const rows: readonly (readonly [string, Partial<PresenceFacts>, Presence])[] = [
  ['nothing is connected', {}, { availability: 'offline' }],
  [
    'nothing is connected, whatever was chosen',
    { choice: 'available', note: 'Back soon' },
    { availability: 'offline' },
  ],
  ['somebody is at a window', here, { availability: 'available' }],
  ['a window nobody has touched', idle, { availability: 'away' }],
  [
    'two windows, somebody at one',
    { windows: [{ idle: true }, { idle: false }] },
    { availability: 'available' },
  ],
  ['only a desk phone', { devices: phone }, { availability: 'away' }],
  [
    'a desk phone that says available beside an idle window',
    { ...idle, ...published('available') },
    { availability: 'available' },
  ],
  [
    'a desk phone that says away while somebody is at a window',
    { ...here, ...published('away') },
    { availability: 'available' },
  ],
  ['a desk phone set to busy', { ...here, ...published('busy') }, { availability: 'busy' }],
  [
    'one of two phones set to do not disturb',
    { ...here, ...published('busy', 'do-not-disturb') },
    { availability: 'do-not-disturb' },
  ],
  [
    'do not disturb at a phone is stronger than a call',
    { ...here, ...published('do-not-disturb'), call: 'connected' },
    { availability: 'do-not-disturb', telephone: ['in-call'] },
  ],
  ['a phone that has signed off', published('offline'), { availability: 'away' }],
  [
    'a conversation the companion tells of',
    { ...here, call: 'connected' },
    { availability: 'busy', inCall: true, telephone: ['in-call'] },
  ],
  [
    'a conversation the switch tells of',
    { devices: { ...phone, call: 'connected' } },
    { availability: 'busy', inCall: true, telephone: ['in-call'] },
  ],
  ['a call that rings', { ...here, call: 'alerting' }, { availability: 'available', telephone: ['in-call'] }],
  [
    'a meeting that was joined',
    { windows: [{ idle: true, meetingUntil: NOW + 1 }] },
    { availability: 'busy' },
  ],
  ['a meeting that is over', { windows: [{ idle: true, meetingUntil: NOW }] }, { availability: 'away' }],
  ['chosen by hand', { ...idle, choice: 'available' }, { availability: 'available' }],
  [
    'do not disturb by hand, in a call',
    { ...here, choice: 'do-not-disturb', call: 'connected' },
    { availability: 'do-not-disturb', telephone: ['in-call'] },
  ],
  [
    'chosen to look offline, in a call, forwarded',
    { ...here, choice: 'offline', note: 'n', call: 'connected', telephone: ['auto-answer', 'forwarded'] },
    { availability: 'offline', telephone: ['forwarded'] },
  ],
  ['a note while signed in', { ...here, note: 'Lunch' }, { availability: 'available', note: 'Lunch' }],
  ['a note when only a desk phone is left', { devices: phone, note: 'Lunch' }, { availability: 'away' }],
  [
    'a note a phone has published',
    { devices: { ...phone, published: [{ availability: 'busy', note: 'Ward 3' }] } },
    { availability: 'busy', note: 'Ward 3' },
  ],
  [
    'every state of the telephone',
    { ...here, call: 'connected', telephone: ['auto-answer', 'send-all'] },
    { availability: 'busy', inCall: true, telephone: ['in-call', 'auto-answer', 'send-all'] },
  ],
];

it.each(rows)('%s', (_, facts, presence) => {
  expect(compose({ ...absent, ...facts }, NOW)).toEqual(presence);
});
