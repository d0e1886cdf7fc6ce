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
