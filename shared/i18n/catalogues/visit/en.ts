/** The companion of a guest, who has come for one meeting. */
export const visitEn = {
  'visit.badge': 'Guest',
  'visit.title': '{room} – Meeting',
  'visit.meeting': 'Meeting',
  'visit.as': 'The others see you as {name}.',
  'visit.alone': 'As a guest you can take part in this meeting, and call nobody else.',
  'visit.wait': 'While you hear nothing but music, whoever invited you has not opened the meeting yet.',
  'visit.calling': 'The meeting is being called …',
  'visit.over': 'You have left the meeting',
  'visit.over.text': 'It may still be going on.',
  'visit.join': 'Join',
  'visit.again': 'Join again',
  'visit.failed': 'The meeting could not be called',
  'visit.ended.title': 'Your visit is over',
  'visit.ended.text': 'Open the link of your invitation to join again.',
} as const;
