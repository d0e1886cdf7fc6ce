/** Joining the meeting of one appointment or message. */
export const joiningEn = {
  'join.view': 'Join',
  'join.room': 'Our meeting room',
  'join.phone': 'By telephone',
  'join.here': 'In this item',
  'join.named': 'Join: {name}, {way}',
  'join.now': 'Your meetings now',
  'join.same-time': 'At the time of this appointment',
  'join.open-item': 'open here',
  'join.none': 'No way to join was found here',
  'join.none.help':
    'The location, the text and its links were searched for our meeting rooms, for telephone numbers with their digits, and for the services we know. You can still dial a number.',
  'join.unread': 'Outlook does not give away what is in this item.',
  'join.unread.location': 'Outlook does not give away the location, so a way to join may be missing.',
  'join.unread.body': 'Outlook does not give away the text, so a way to join may be missing.',
  'join.dialpad': 'Dialpad',
  'join.back': 'Back to the meeting',
} as const;
