import type { narratorEn } from './en';

export const narratorFr: Record<keyof typeof narratorEn, string> = {
  'narrator.on': 'Narrateur activé.',
  'narrator.off': 'Narrateur désactivé.',
  'narrator.sentence': '{words}.',
  'narrator.duration':
    '{hours, plural, =0 {} one {# heure } other {# heures }}{minutes, plural, =0 {} one {# minute } other {# minutes }}{seconds, plural, one {# seconde} other {# secondes}}',
  'narrator.call.setting-up': 'Votre appel à {name} est en préparation.',
  'narrator.call.talking': 'En communication avec {name} depuis {duration}.',
  'narrator.call.held': "L'appel avec {name} est en attente, il dure depuis {duration}.",
  'narrator.call.connected': 'Vous êtes en communication avec {name}.',
  'narrator.call.ended': "L'appel avec {name} s'est terminé après {duration}.",
  'narrator.hub.connected': 'Teams peut de nouveau commander cette fenêtre.',
  'narrator.voicemail.unknown': 'Le système téléphonique ne dit rien des messages vocaux.',
  'narrator.voicemail':
    '{unheard, plural, =0 {Aucun nouveau message vocal} one {# nouveau message vocal} other {# nouveaux messages vocaux}}, {heard, plural, =0 {aucun déjà écouté} one {# déjà écouté} other {# déjà écoutés}}.',
};
