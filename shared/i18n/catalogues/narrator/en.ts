/** Whole sentences, read out on demand or by the narrator. */
export const narratorEn = {
  'narrator.on': 'Narrator on.',
  'narrator.off': 'Narrator off.',
  'narrator.sentence': '{words}.',
  'narrator.duration':
    '{hours, plural, =0 {} one {# hour } other {# hours }}{minutes, plural, =0 {} one {# minute } other {# minutes }}{seconds, plural, one {# second} other {# seconds}}',
  'narrator.call.setting-up': 'Your call to {name} is being set up.',
  'narrator.call.talking': 'In a call with {name} for {duration}.',
  'narrator.call.held': 'The call with {name} is on hold, {duration} long.',
  'narrator.call.connected': 'You are talking with {name}.',
  'narrator.call.ended': 'The call with {name} has ended after {duration}.',
  'narrator.hub.connected': 'Teams can control this window again.',
  'narrator.voicemail.unknown': 'The telephone system says nothing about voice messages.',
  'narrator.voicemail':
    '{unheard, plural, =0 {No new voice message} one {# new voice message} other {# new voice messages}}, {heard, plural, =0 {none heard before} one {# heard before} other {# heard before}}.',
} as const;
