const parts = {
  'outlook-people.part.from': 'From',
  'outlook-people.part.organizer': 'Organizer',
  'outlook-people.part.to': 'To',
  'outlook-people.part.required': 'Required',
  'outlook-people.part.cc': 'Cc',
  'outlook-people.part.optional': 'Optional',
} as const;

/** “Call a contact” in the pane of the add-in. */
export const outlookPeopleEn = {
  'outlook-people.view': 'People',
  ...parts,
  'outlook-people.group': '{part} ({count})',
  'outlook-people.more': 'Show {count} more',
  'outlook-people.looking': 'Looking for numbers…',
  'outlook-people.no-number': 'No number known',
  'outlook-people.nobody': 'Nobody else is in this item',
  'outlook-people.nobody.help': 'Search by name above, or dial a number.',
  'outlook-people.people.refused': 'Outlook does not tell who is in this item.',
  'outlook-people.people.forbidden':
    'You may not see who is in this item: its owner has not given you the right.',
  'outlook-people.people.silent': 'Outlook does not answer, so who is in this item is not known.',
  'outlook-people.directory-failed': 'The directory cannot be reached. {why}',
  'outlook-people.numbers': 'Numbers in the text',
  'outlook-people.numbers.failed': 'The text could not be searched for numbers.',
  'outlook-people.dialpad': 'Dialpad',
  'outlook-people.back': 'Back to the people',
  'outlook-people.off': 'Calls from Outlook are switched off',
  'outlook-people.off.text':
    'Your administrator does not allow calling the people of a message from Outlook. Ask there if you need it.',
  'outlook-people.off.text.file':
    'Your administrator does not allow calling the people of a message from Outlook (settings file {file}, line {line}). Ask there if you need it.',
} as const;
