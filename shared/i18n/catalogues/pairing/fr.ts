import type { pairingEn } from './en';

export const pairingFr: Record<keyof typeof pairingEn, string> = {
  'pairing.title': 'Autoriser une connexion',
  'pairing.app.extension': 'L’extension de navigateur demande à être connectée en votre nom.',
  'pairing.app.outlook': 'Le complément Outlook demande à être connecté en votre nom.',
  'pairing.elsewhere':
    'La demande vient d’un autre réseau que le vôtre. Refusez-la si quelqu’un d’autre vous a envoyé ici.',
  'pairing.compare': 'N’autorisez que si ce code y est affiché :',
  'pairing.code.spoken': 'Code {digits}',
  'pairing.may': 'Voici ce qui sera permis :',
  'pairing.may.call': 'passer des appels et raccrocher, avec votre fenêtre d’appel',
  'pairing.may.see': 'voir vos appels et votre annuaire',
  'pairing.may-not':
    'Votre mot de passe et celui de votre téléphone ne lui sont jamais transmis. Vous pouvez y mettre fin dans la liste de vos sessions.',
  'pairing.as': 'Vous êtes connecté en tant que {name}.',
  'pairing.allow': 'Autoriser',
  'pairing.refuse': 'Refuser',
  'pairing.allowed': 'Autorisé. Vous pouvez fermer cette page.',
  'pairing.refused': 'Refusé. Vous pouvez fermer cette page.',
  'pairing.over': 'Cette demande est terminée : elle a déjà servi ou a pris trop de temps. Recommencez.',
};
