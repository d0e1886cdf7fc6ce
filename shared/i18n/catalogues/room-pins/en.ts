/** The PINs of one's own meeting room. */
export const roomPinsEn = {
  'room-pins.open': 'PINs of the room',
  'room-pins.title': 'PINs of {room}',
  'room-pins.participant': 'PIN of participants',
  'room-pins.participant.hint':
    'It is in the invitation. Those that were sent keep the old one: send them again.',
  'room-pins.moderator': 'PIN of moderators',
  'room-pins.moderator.hint': 'For whoever leads the meeting in your place.',
  'room-pins.owner': 'Your own PIN',
  'room-pins.owner.hint': 'Keep it to yourself: by telephone it makes the caller the owner of the room.',
  'room-pins.none': 'Participants need no PIN',
  'room-pins.none.hint': 'Whoever knows the link or the number is let in.',
  'room-pins.bad': 'A PIN has 4 to 12 digits.',
  'room-pins.same': 'The PINs of a room must differ.',
  'room-pins.saved': 'The PINs of {room} were changed.',
  'room-pins.nothing': 'Nothing was changed.',
  'room-pins.update': 'The invitation in this appointment still has the old PIN: update it.',
} as const;
