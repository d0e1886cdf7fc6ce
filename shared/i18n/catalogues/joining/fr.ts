import type { joiningEn } from './en';

export const joiningFr: Record<keyof typeof joiningEn, string> = {
  'join.view': 'Rejoindre',
  'join.room': 'Notre salle de réunion',
  'join.phone': 'Par téléphone',
  'join.here': 'Dans cet élément',
  'join.named': 'Rejoindre : {name}, {way}',
  'join.now': 'Vos réunions en ce moment',
  'join.same-time': 'Au moment de ce rendez-vous',
  'join.open-item': 'ouverte ici',
  'join.none': "Aucun moyen de rejoindre n'a été trouvé ici",
  'join.none.help':
    'Nos salles de réunion, les numéros de téléphone avec leurs chiffres et les services connus ont été cherchés dans le lieu, dans le texte et dans ses liens. Vous pouvez toujours composer un numéro.',
  'join.unread': 'Outlook ne donne pas accès au contenu de cet élément.',
  'join.unread.location': 'Outlook ne donne pas accès au lieu : il manque peut-être un moyen de rejoindre.',
  'join.unread.body': 'Outlook ne donne pas accès au texte : il manque peut-être un moyen de rejoindre.',
  'join.dialpad': 'Clavier',
  'join.back': 'Retour à la réunion',
};
