import type { Contact } from '../../../../shared/contacts/contact';
import { extensionOf } from '../../../../shared/presence/extension-of';
import { mergePresence } from '../../../../shared/presence/merge-presence';
import type { Presence } from '../../../../shared/presence/presence';

const telephone = ['in-call', 'forwarded'] as const;

it.each<readonly [string, Presence | undefined, Presence | undefined, Presence | undefined]>([
  ['nobody knows them', undefined, undefined, undefined],
  ['the telephone system alone', { availability: 'away' }, undefined, { availability: 'away' }],
  ['Microsoft 365 alone', undefined, { availability: 'busy' }, { availability: 'busy' }],
  [
    'signed in to Teams alone',
    { availability: 'offline' },
    { availability: 'available' },
    { availability: 'available' },
  ],
  [
    'signed in here alone',
    { availability: 'available' },
    { availability: 'offline' },
    { availability: 'available' },
  ],
  [
    'do not disturb here',
    { availability: 'do-not-disturb' },
    { availability: 'available' },
    { availability: 'do-not-disturb' },
  ],
  [
    'do not disturb in Teams, talking here',
    { availability: 'busy', inCall: true, telephone },
    { availability: 'do-not-disturb' },
    { availability: 'do-not-disturb', telephone },
  ],
  [
    'talking in Teams',
    { availability: 'available', note: 'n' },
    { availability: 'busy', inCall: true },
    { availability: 'busy', inCall: true, note: 'n' },
  ],
  [
    'idle here, at work in Teams',
    { availability: 'away' },
    { availability: 'available' },
    { availability: 'available' },
  ],
])('%s', (_, ours, cloud, shown) => {
  expect(mergePresence(ours, cloud)).toEqual(shown);
});

describe('the extension of a contact', () => {
  const of = (...numbers: readonly string[]): string | undefined =>
    extensionOf({ numbers: numbers.map((number) => ({ kind: 'work', number })) } satisfies Pick<
      Contact,
      'numbers'
    >);

  it('is the shortest number that is digits alone', () => {
    expect(of('+33612345678', '0612345678', '202')).toBe('202');
  });

  it('is nothing for numbers of the public network', () => {
    expect(of('+33612345678')).toBeUndefined();
    expect(of()).toBeUndefined();
  });
});
