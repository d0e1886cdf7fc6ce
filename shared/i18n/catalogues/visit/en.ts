/** The companion of a guest, who has come for one meeting. */
export const visitEn = {
  'visit.badge': 'Guest',
  'visit.tools': 'Meeting',
  'visit.over.title': 'You have left the meeting',
  'visit.over.text': '{room} may still be going on.',
  'visit.again': 'Join again',
  'visit.settings': 'Devices',
  'visit.ended.title': 'Your visit is over',
  'visit.ended.text': 'Open the link of your invitation to join again.',
  'visit.calling': 'You are calling {room}.',
} as const;
