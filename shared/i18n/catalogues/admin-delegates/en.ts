/** Who acts for whom, on the administrator's page. */
export const adminDelegatesEn = {
  'admin.section.delegates': 'Delegates',
  'admin.delegates.lead':
    'A delegate inserts and joins meetings in the place of somebody else, with that person’s meeting rooms, as an assistant does. Rights to the calendar itself are given in Exchange or Microsoft 365.',
  'admin.delegates.add': 'Add a delegate',
  'admin.delegates.search': 'Search by name',
  'admin.delegates.shown':
    '{total, plural, =0 {No delegates} one {1 delegate} other {{shown} of {total} delegates}}',
  'admin.delegates.none': 'Nobody acts for anybody yet.',
  'admin.delegates.not-found': 'Nobody matches “{search}”.',
  'admin.delegates.owner': 'For',
  'admin.delegates.delegate': 'Delegate',
  'admin.delegates.action': 'Action',
  'admin.delegates.configured': 'Named by the configuration of the server, and taken out there alone.',
  'admin.delegates.remove': 'Take back',
  'admin.delegates.remove.of': 'Take back: {delegate} for {owner}',
  'admin.delegates.owner.hint': 'User name of the person whose meetings they are.',
  'admin.delegates.delegate.hint': 'User name of the person who acts in their place.',
  'admin.delegates.unknown': 'Nobody has this user name.',
  'admin.delegates.same': 'Nobody is a delegate of themselves.',
  'admin.delegates.question':
    'Take it back? From then on {delegate} may no longer use the meeting rooms of {owner}. Invitations that were sent stay as they are.',
  'admin.delegates.added': '{delegate} acts for {owner} now.',
  'admin.delegates.removed': '{delegate} no longer acts for {owner}.',
} as const;
