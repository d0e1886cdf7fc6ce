import type { outlookEn } from './en';

export const outlookFr: Record<keyof typeof outlookEn, string> = {
  'outlook.views': 'Vues',
  'outlook.view.rooms': 'Réunion',
  'outlook.no-item': "Rien n'est ouvert ici",
  'outlook.no-item.text':
    "Ouvrez un message ou un rendez-vous : ce qu'il est possible d'en faire s'affiche ici.",
  'outlook.not-in-outlook': "Cette page s'ouvre dans Outlook",
  'outlook.not-in-outlook.text':
    "Elle est ouverte par les boutons du complément, à côté d'un message ou d'un rendez-vous. Si vous êtes dans Outlook, rechargez-la.",
  'outlook.off': 'Le complément Outlook est désactivé',
  'outlook.off.text': "Votre administrateur l'a désactivé. Adressez-vous à lui si vous en avez besoin.",
  'outlook.off.text.file':
    "Votre administrateur l'a désactivé (fichier de paramètres {file}, ligne {line}). Adressez-vous à lui si vous en avez besoin.",
  'outlook.part-failed': "Cette partie du volet n'a pas pu être chargée",
  'outlook.silent': 'Outlook ne répond pas',
  'outlook.silent.text':
    "L'élément ouvert ne peut pas être lu pour le moment. Si une nouvelle tentative n'y change rien, rechargez Outlook.",
  'outlook.rooms': 'Salles de réunion',
  'outlook.rooms.of': 'Salles de réunion de {owner}',
  'outlook.rooms.search': 'Rechercher une salle',
  'outlook.rooms.no-match': 'Aucune salle ne porte ce nom',
  'outlook.rooms.number': 'Numéro {number}',
  'outlook.rooms.here': 'Dans ce rendez-vous',
  'outlook.rooms.in': 'Ce rendez-vous contient « {room} ».',
  'outlook.rooms.by-hand':
    "Le texte contient le lien d'une salle de réunion, mais l'invitation a été modifiée à la main. Elle reste telle quelle.",
  'outlook.rooms.copied':
    "Le texte contient une invitation copiée d'ailleurs. Elle reste telle quelle ; supprimez-la si vous n'en voulez pas.",
  'outlook.rooms.unread.silent':
    "Outlook n'a pas donné le texte de ce rendez-vous. On ne sait donc pas s'il contient une salle.",
  'outlook.rooms.unread.refused':
    "Outlook ne donne pas accès au texte de ce rendez-vous. On ne sait donc pas s'il contient une salle.",
  'outlook.rooms.unread.forbidden':
    "Vous ne pouvez pas lire le texte de ce rendez-vous : son propriétaire ne vous en a pas donné le droit. On ne sait donc pas s'il contient une salle.",
  'outlook.rooms.no-owner': "Outlook n'indique pas à qui appartient cet agenda",
  'outlook.rooms.no-owner.text': 'On ne sait donc pas quelles salles de réunion proposer ici.',
  'outlook.rooms.no-owner.forbidden':
    'Son propriétaire ne vous a pas donné le droit de le voir : on ne sait donc pas quelles salles de réunion proposer ici.',
  'outlook.rooms.change-silent':
    "Outlook n'a pas répondu à temps. Regardez le texte du rendez-vous avant de réessayer.",
  'outlook.rooms.change-refused':
    "Outlook n'a pas permis de lire ou de modifier le rendez-vous. Réessayez ; si cela persiste, écrivez le lien à la main.",
  'outlook.rooms.none': 'Pas encore de salle de réunion',
  'outlook.rooms.language': "Langue de l'invitation",
  'outlook.rooms.preview': "Aperçu de l'invitation",
  'outlook.rooms.preview.failed': "L'invitation ne peut pas être affichée : {reason}",
  'outlook.rooms.add': 'Ajouter au rendez-vous',
  'outlook.rooms.change': 'Passer à cette salle',
  'outlook.rooms.update': "Mettre à jour l'invitation",
  'outlook.rooms.remove': 'Retirer',
  'outlook.rooms.working': 'Un instant…',
  'outlook.rooms.failed': "Les salles de réunion n'ont pas pu être chargées",
};
