import type { dialpadEn } from './en';

export const dialpadFr: Record<keyof typeof dialpadEn, string> = {
  'dialpad.title': 'Pavé numérique',
  'dialpad.keys': 'Touches du téléphone',
  'dialpad.tones': 'Tonalités pour cet appel',
  'dialpad.tones.hint': 'Tapez ou cliquez des chiffres pour les envoyer',
};
