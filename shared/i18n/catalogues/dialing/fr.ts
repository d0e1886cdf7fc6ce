import type { dialingEn } from './en';

export const dialingFr: Record<keyof typeof dialingEn, string> = {
  'dial.error.empty': 'Saisissez un nom ou un numéro.',
  'dial.error.too-long': "C'est trop long pour un numéro de téléphone.",
  'dial.error.control-characters':
    'Des caractères cachés se trouvent dans ce texte. Saisissez le numéro au lieu de le coller.',
  'dial.error.not-a-number': "Ce n'est pas un numéro de téléphone. Vérifiez-le, ou choisissez un contact.",
  'dial.error.too-short': 'Ce numéro est trop court. Ajoutez les chiffres manquants.',
  'dial.error.invalid-number': "Ce numéro n'existe pas dans ce pays. Vérifiez les chiffres.",
  'dial.error.several-numbers': 'Ce texte contient plusieurs numéros. Gardez seulement celui à appeler.',
  'dial.error.invalid-uri': "Cette adresse ne peut pas être appelée. Vérifiez comment elle s'écrit.",
  'dial.error.invalid-post-dial':
    'Les chiffres à envoyer après le numéro ne sont pas valides. Utilisez des chiffres, * et #.',
};
