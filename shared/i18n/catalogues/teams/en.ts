export const teamsEn = {
  'teams.title': 'Contacts Avaya',
  'teams.sections': 'Sections',
  'teams.open-companion': 'Open companion',
  'teams.open-companion.help':
    'The browser did not let the calling window open. Open it here; your call waits for half a minute.',
  'teams.open-companion.by-hand': 'The browser did not let the calling window open. Open it here.',
  'teams.badge.absent': 'Calling window closed',
  'teams.badge.lost': 'Calling window lost',
  'teams.badge.offline': 'No connection',
  'teams.signed-in': 'Signed in as {name}',
  'teams.meetings': 'Meetings',
} as const;
