import type { callCareEn } from './en';

export const callCareFr: Record<keyof typeof callCareEn, string> = {
  'quality.score': 'Qualité du son : {words}, {score, number} sur 5',
  'quality.words.good': 'bonne',
  'quality.words.fair': 'moyenne',
  'quality.words.poor': 'faible',
  'quality.words.bad': 'mauvaise',
  'caller.show': "Afficher l'appelant",
  'auto-answer.title': 'Réponse automatique',
  'auto-answer.on': 'Réponse automatique activée',
  'call.digits.waiting': 'D’autres chiffres attendent d’être demandés.',
  'call.digits.send': 'Envoyer les chiffres {digits} maintenant',
  'call.digits.cancel': 'Ne pas envoyer',
  'call.digits.sending': 'Envoi des chiffres, {left, number} restants',
};
