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
};
