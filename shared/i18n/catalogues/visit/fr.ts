import type { visitEn } from './en';

export const visitFr: Record<keyof typeof visitEn, string> = {
  'visit.badge': 'Invité',
  'visit.title': '{room} – Réunion',
  'visit.meeting': 'Réunion',
  'visit.as': 'Les autres vous voient sous le nom {name}.',
  'visit.alone': 'En tant qu’invité, vous participez à cette réunion et n’appelez personne d’autre.',
  'visit.wait':
    'Tant que vous n’entendez que de la musique, la personne qui vous a invité n’a pas encore ouvert la réunion.',
  'visit.calling': 'Appel de la réunion en cours…',
  'visit.over': 'Vous avez quitté la réunion',
  'visit.over.text': 'Elle est peut-être encore en cours.',
  'visit.join': 'Rejoindre',
  'visit.again': 'Rejoindre à nouveau',
  'visit.failed': 'La réunion n’a pas pu être appelée',
  'visit.ended.title': 'Votre visite est terminée',
  'visit.ended.text': 'Ouvrez le lien de votre invitation pour rejoindre à nouveau.',
};
