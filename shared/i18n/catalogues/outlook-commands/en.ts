/** What the buttons in Outlook's ribbon say at the head of an item, where 150 characters fit, names included. */
export const outlookCommandsEn = {
  'outlook-command.adding': 'Adding the meeting…',
  'outlook-command.added': '{room} is in the appointment now: link, dial-in numbers and PIN.',
  'outlook-command.added.guess':
    '{room} was added. You have other rooms too; the pane of the add-in shows them.',
  'outlook-command.added.no-location': '{room} was added to the text. The location could not be changed.',
  'outlook-command.added.leftover':
    '{room} was added. The text has the link of another room too: delete it there.',
  'outlook-command.updated': '{room} was in the appointment already, and is up to date.',
  'outlook-command.changed': 'The room of the appointment is {room} now.',
  'outlook-command.by-hand': 'The link of {room} is in the text already, changed by hand. Nothing was added.',
  'outlook-command.choose-room': 'You have several meeting rooms. Choose one in the pane.',
  'outlook-command.change-room': 'Change room',
  'outlook-command.removing': 'Removing the meeting…',
  'outlook-command.removed': 'The meeting was taken out. The rest of the appointment is as it was.',
  'outlook-command.nothing': 'There is no meeting room in this appointment.',
  'outlook-command.remove.by-hand':
    'The invitation was changed by hand, so the rest of it stays. Delete it in the text.',
  'outlook-command.reminder':
    'People are invited to this appointment, but neither its place nor its text says how to join. Add a meeting, or send it as it is.',
  'outlook-command.joining': 'Looking for the meeting…',
  'outlook-command.no-appointment': 'Open an appointment of yours for writing, then press the button again.',
  'outlook-command.no-rooms': 'You have no meeting room. Ask your administrator for one.',
  'outlook-command.no-rooms.owner': '{owner} has no meeting room. Ask your administrator for one.',
  'outlook-command.owner-forbidden': 'You may not use the rooms of {owner}. Ask to be made their delegate.',
  'outlook-command.owner-unknown': 'The telephone system does not know {owner}, whose calendar this is.',
  'outlook-command.item-forbidden':
    'You may not change this appointment: its owner has not given you the right.',
  'outlook-command.sign-in': 'You are not signed in. Open the pane of the add-in and sign in there.',
  'outlook-command.sign-in.open': 'Sign in',
  'outlook-command.off': 'Your administrator has switched the add-in for Outlook off.',
  'outlook-command.too-large': 'The text of the appointment is too long for an invitation to fit.',
  'outlook-command.failed':
    'That did not work. Press the button again; if it persists, report the problem in the pane.',
  'outlook-command.failed.timeout':
    'There was no answer in time. Check your connection and press the button again.',
  'outlook-command.failed.network':
    'The server cannot be reached. Check your connection and press the button again.',
  'outlook-command.no-target': 'No way to join was found in this item.',
  'outlook-command.calling': '{name} is being called by your companion.',
  'outlook-command.opening': 'The meeting opens in your browser: {host}',
  'outlook-command.calling.best': '{name} is being called. There are other ways to join: see the pane.',
  'outlook-command.opening.best':
    'The meeting opens in your browser: {host}. The pane shows other ways to join.',
  'outlook-command.choose-meeting': 'There are several ways to join. Choose one in the pane.',
} as const;
