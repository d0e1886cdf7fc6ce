import type { NumberKind } from '../../../contacts/contact';

const numbers = {
  'contacts.number.work': 'Work',
  'contacts.number.mobile': 'Mobile',
  'contacts.number.home': 'Home',
  'contacts.number.other': 'Other',
} as const satisfies Record<`contacts.number.${NumberKind}`, string>;

export const contactsEn = {
  'contacts.title': 'Contacts',
  'contacts.search': 'Name or number',
  'contacts.found': '{count, plural, =0 {No contact found} one {# contact found} other {# contacts found}}',
  'contacts.choose-number': 'Numbers of {name}',
  'contacts.more': 'More for {name}',
  'contacts.chat': 'Chat',
  'contacts.email': 'E-mail',
  'contacts.error': 'Your contacts could not be loaded',
  'contacts.empty': 'No contacts yet',
  'contacts.empty.help':
    'The directory of your telephone system is empty. You can still call any number from the dialpad.',
  'contacts.none': 'Nobody found for “{text}”',
  'contacts.none.help': 'Search by first name, last name, initials or number.',
  'contacts.call-typed': 'Call {number}',
  ...numbers,
} as const;
