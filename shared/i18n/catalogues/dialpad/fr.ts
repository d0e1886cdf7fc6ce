import type { dialpadEn } from './en';

export const dialpadFr: Record<keyof typeof dialpadEn, string> = {
  'dialpad.title': 'Pavé numérique',
  'dialpad.clipboard': 'Composer depuis le presse-papiers',
  'dialpad.clipboard.found': 'Du presse-papiers : {number}. Vérifiez-le, puis appelez.',
  'dialpad.clipboard.empty': "Le presse-papiers ne contient aucun texte. Copiez d'abord un numéro.",
  'dialpad.clipboard.denied':
    'Le navigateur ne laisse pas cette page lire le presse-papiers. Collez plutôt le numéro dans le champ.',
  'dialpad.keys': 'Touches du téléphone',
  'dialpad.tones': 'Tonalités pour cet appel',
  'dialpad.tones.hint': 'Tapez ou cliquez des chiffres pour les envoyer',
};
