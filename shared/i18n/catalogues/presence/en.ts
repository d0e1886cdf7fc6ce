import type { Availability, TelephoneState } from '../../../presence/presence';

const states = {
  'presence.available': 'Available',
  'presence.busy': 'Busy',
  'presence.do-not-disturb': 'Do not disturb',
  'presence.away': 'Away',
  'presence.offline': 'Offline',
  'presence.in-call': 'In a call',
} as const satisfies Record<`presence.${Availability | 'in-call'}`, string>;

const telephones = {
  'presence.telephone.in-call': 'Call in progress',
  'presence.telephone.auto-answer': 'Automatic answer',
  'presence.telephone.send-all': 'All calls to voicemail',
  'presence.telephone.forwarded': 'Calls forwarded',
} as const satisfies Record<`presence.telephone.${TelephoneState}`, string>;

export const presenceEn = {
  ...states,
  ...telephones,
  'presence.mine': 'My presence',
  'presence.mine-now': 'My presence: {state}',
  'presence.automatic': 'Automatic',
  'presence.automatic-now': 'now: {state}',
  'presence.note': 'What are you doing?',
  'presence.note.help': 'Your colleagues see it beside your presence while you are signed in.',
  'presence.note.count': '{used} of {most} characters',
  'presence.note.too-long': 'At most {most} characters.',
  'presence.note.remove': 'Remove the note',
  'presence.changed': 'Your presence is “{state}” now',
  'presence.note.saved': 'Your note is saved',
  'presence.note.removed': 'Your note is removed',
} as const;
