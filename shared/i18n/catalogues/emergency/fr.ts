import type { emergencyEn } from './en';

export const emergencyFr: Record<keyof typeof emergencyEn, string> = {
  'emergency.title': "{number} est un numéro d'urgence",
  'emergency.warn.call': 'Appeler quand même le {number}',
  'emergency.native.call': 'Appeler le {number} avec cet appareil',
  'emergency.warn.text':
    "Cet appel passe par le système téléphonique de votre organisation. Si vous êtes ailleurs, les services d'urgence risquent d'être envoyés au mauvais endroit : dites d'abord où vous êtes. Si possible, utilisez plutôt un téléphone mobile ou de bureau.",
  'emergency.refuse.text':
    "Les appels d'urgence ne sont pas possibles d'ici, car les services d'urgence ne sauraient pas où vous êtes. Utilisez tout de suite un autre téléphone, mobile ou de bureau.",
  'emergency.native.text':
    "Les appels d'urgence passent par le téléphone de cet appareil, qui indique aux services d'urgence où vous êtes. S'il ne peut pas téléphoner, utilisez un autre téléphone.",
};
