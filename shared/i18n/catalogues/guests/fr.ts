import type { guestsEn } from './en';

export const guestsFr: Record<keyof typeof guestsEn, string> = {
  'guests.mark': '{name} (invité)',
  'guests.title': 'Rejoindre {room}',
  'guests.invited': '{owner} vous invite à cette réunion. Aucun compte n’est nécessaire.',
  'guests.name': 'Votre nom',
  'guests.name.hint': 'C’est ce que voient les autres.',
  'guests.pin': 'Code PIN de la réunion',
  'guests.pin.hint': 'Il se trouve dans votre invitation.',
  'guests.join': 'Rejoindre',
  'guests.joining': 'Ouverture de la réunion…',
  'guests.account': 'Rejoindre avec mon compte',
  'guests.account.text': 'Vous avez un compte ici ? Votre propre fenêtre d’appel appelle alors la réunion.',
  'guests.phone': 'Rejoindre par téléphone',
  'guests.phone.then': 'Après l’accueil, composez le {number} puis #, puis le code PIN et #.',
  'guests.phone.then-open': 'Après l’accueil, composez le {number} puis #.',
  'guests.phone-only': 'Vous pouvez rejoindre cette réunion par téléphone.',
  'guests.phone-none': 'Demandez à {owner} comment la rejoindre.',
  'guests.ask': 'Quelque chose ne fonctionne pas ? Demandez à {owner}.',
  'guests.script':
    'Rejoindre ici demande JavaScript, qui est désactivé dans votre navigateur. Appelez plutôt.',
  'guests.gone.title': 'Cette réunion n’existe pas',
  'guests.gone.text':
    'Le lien est peut-être incomplet, ou la salle de réunion a été supprimée. Demandez à la personne qui vous a invité.',
  'guests.wait.title': 'Veuillez patienter un peu',
  'guests.problem.name': 'Dites qui vous êtes, pour que les autres le sachent.',
  'guests.problem.pin': 'Le code PIN a de 4 à 12 chiffres. Il se trouve dans votre invitation.',
  'guests.problem.wrong-pin': 'Ce code PIN n’ouvre pas la réunion. Le bon se trouve dans votre invitation.',
  'guests.problem.too-many-attempts': 'Trop de codes PIN erronés. Patientez cinq minutes, ou appelez.',
  'guests.problem.other': 'La réunion n’a pas pu être ouverte. Réessayez, ou appelez.',
};
