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
};
