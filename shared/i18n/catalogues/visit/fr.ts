import type { visitEn } from './en';

export const visitFr: Record<keyof typeof visitEn, string> = {
  'visit.badge': 'Invité',
  'visit.tools': 'Réunion',
  'visit.over.title': 'Vous avez quitté la réunion',
  'visit.over.text': '{room} est peut-être encore en cours.',
  'visit.again': 'Rejoindre à nouveau',
  'visit.settings': 'Périphériques',
  'visit.ended.title': 'Votre visite est terminée',
  'visit.ended.text': 'Ouvrez le lien de votre invitation pour rejoindre à nouveau.',
  'visit.calling': 'Vous appelez {room}.',
};
