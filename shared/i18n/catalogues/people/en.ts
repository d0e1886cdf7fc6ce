import type { ContactOrigin } from '../../../contacts/contact';
import type { PeopleFilter } from '../../../contacts/people/people-filter';

const filters = {
  'people.filter.all': 'All',
  'people.filter.directory': 'PBX directory',
  'people.filter.microsoft365': 'Contacts Office 365',
  'people.filter.personal': 'My contacts',
  'people.filter.favourites': 'Favourites',
} as const satisfies Record<`people.filter.${PeopleFilter}`, string>;

const origins = {
  'people.origin.directory': 'PBX directory',
  'people.origin.microsoft365': 'Microsoft 365',
  'people.origin.personal': 'My contacts',
  'people.origin.favourite': 'Favourites',
} as const satisfies Record<`people.origin.${ContactOrigin}`, string>;

export const peopleEn = {
  'people.filters': 'Show',
  ...filters,
  ...origins,
  'people.new': 'New contact',
  'people.more': 'More for contacts',
  'people.groups': 'Groups',
  'people.groups.manage': 'Manage groups',
  'people.transfer': 'Import and export',
  'people.display': 'Display preferences',
  'people.arrange': 'Move {name}',
  'people.move.up': 'Move up',
  'people.move.down': 'Move down',
  'people.move.first': 'Move to the top',
  'people.move.last': 'Move to the end',
  'people.moved': '{name} is number {place} of {count} now',
  'people.edit': 'Edit',
  'people.delete': 'Delete contact',
  'people.keep': 'Add to contacts',
  'people.in-groups': 'Groups',
  'people.in-no-group': 'In no group',
  'people.choose-groups': 'Change groups',
  'people.personal.empty': 'No contacts of your own yet',
  'people.personal.empty.help':
    'Write down somebody who is in no directory, or bring your contacts from a telephone.',
  'people.personal.failed': 'Your own contacts cannot be reached at the moment.',
  'people.group.empty': 'Nobody in this group yet',
  'people.group.empty.help': 'Add people in “Manage groups”, or on somebody’s card.',
  'people.back': 'Back to contacts',
  'people.close': 'Close the card',
  'people.favourite': 'Favourite',
  'people.starred': '{name} is a favourite now',
  'people.unstarred': '{name} is no longer a favourite',
  'people.numbers': 'Numbers',
  'people.no-numbers': 'No number is known. Send a message or an e-mail instead.',
  'people.nothing-known': 'No number and no address are known.',
  'people.last-used': 'used last',
  'people.email-address': 'E-mail address',
  'people.from': 'From',
  'people.searching': 'Searching your organisation…',
  'people.favourites.empty': 'No favourites yet',
  'people.favourites.empty.help': 'Open somebody’s card and choose the star: they will be here.',
  'people.microsoft365.loading': 'Your Office 365 contacts are on their way',
  'people.microsoft365.empty': 'No Office 365 contacts',
  'people.microsoft365.empty.help': 'Search by name: everybody in your organisation can be found here.',
  'people.microsoft365.absent': 'No Office 365 contacts here',
  'people.microsoft365.absent.help':
    'Your administrator has not connected Microsoft 365. The PBX directory has everybody in your telephone system.',
  'people.microsoft365.failed':
    'Microsoft 365 cannot be reached at the moment. The PBX directory still works.',
  'people.microsoft365.back': 'Your Office 365 contacts are back.',
  'people.card.missing': 'This contact is not here any more',
  'people.card.missing.help': 'It may have been removed, or come from an address book that is not yours.',
} as const;
