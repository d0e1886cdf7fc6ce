/** The pane of the add-in in Outlook. */
export const outlookEn = {
  'outlook.views': 'Views',
  'outlook.view.rooms': 'Meeting',
  'outlook.no-item': 'Nothing is open here',
  'outlook.no-item.text': 'Open a message or an appointment: what can be done with it is shown here.',
  'outlook.not-in-outlook': 'This page belongs in Outlook',
  'outlook.not-in-outlook.text':
    'It is opened by the buttons of the add-in, beside a message or an appointment. If you are in Outlook, load it again.',
  'outlook.off': 'The add-in for Outlook is switched off',
  'outlook.off.text': 'Your administrator has switched it off. Ask there if you need it.',
  'outlook.off.text.file':
    'Your administrator has switched it off (settings file {file}, line {line}). Ask there if you need it.',
  'outlook.part-failed': 'This part of the pane could not be loaded',
  'outlook.silent': 'Outlook does not answer',
  'outlook.silent.text':
    'What is open cannot be read at the moment. If trying again does not help, load Outlook again.',
  'outlook.rooms': 'Meeting rooms',
  'outlook.rooms.of': 'Meeting rooms of {owner}',
  'outlook.rooms.search': 'Search for a room',
  'outlook.rooms.no-match': 'No room is called like that',
  'outlook.rooms.number': 'Number {number}',
  'outlook.rooms.here': 'In this appointment',
  'outlook.rooms.in': '{room} is in this appointment.',
  'outlook.rooms.by-hand':
    'The text has the link of a meeting room, but the invitation round it was changed by hand. It is left as it is.',
  'outlook.rooms.copied':
    'The text has an invitation that was copied from elsewhere. It is left as it is; delete it if it is not wanted.',
  'outlook.rooms.unread.silent':
    'Outlook has not given away the text of this appointment. Whether a room is in it is not known.',
  'outlook.rooms.unread.refused':
    'Outlook does not give away the text of this appointment. Whether a room is in it is not known.',
  'outlook.rooms.unread.forbidden':
    'You may not read the text of this appointment: its owner has not given you the right. Whether a room is in it is not known.',
  'outlook.rooms.no-owner': 'Outlook does not tell whose calendar this is',
  'outlook.rooms.no-owner.text': 'So nobody knows whose meeting rooms to offer here.',
  'outlook.rooms.no-owner.forbidden':
    'Its owner has not given you the right to see it, so nobody knows whose meeting rooms to offer here.',
  'outlook.rooms.change-silent':
    'Outlook did not answer in time. Look at the text of the appointment before you try again.',
  'outlook.rooms.change-refused':
    'Outlook did not let the appointment be read or changed. Try again; if it persists, write the link in by hand.',
  'outlook.rooms.none': 'There is no meeting room yet',
  'outlook.rooms.language': 'Language of the invitation',
  'outlook.rooms.preview': 'Preview of the invitation',
  'outlook.rooms.preview.failed': 'The invitation cannot be shown: {reason}',
  'outlook.rooms.add': 'Add to the appointment',
  'outlook.rooms.change': 'Change to this room',
  'outlook.rooms.update': 'Update the invitation',
  'outlook.rooms.remove': 'Remove',
  'outlook.rooms.working': 'One moment…',
  'outlook.rooms.failed': 'The meeting rooms could not be loaded',
} as const;
