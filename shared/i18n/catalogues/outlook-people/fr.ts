import type { outlookPeopleEn } from './en';

export const outlookPeopleFr: Record<keyof typeof outlookPeopleEn, string> = {
  'outlook-people.view': 'Personnes',
  'outlook-people.part.from': 'De',
  'outlook-people.part.organizer': 'Organisateur',
  'outlook-people.part.to': 'À',
  'outlook-people.part.required': 'Obligatoires',
  'outlook-people.part.cc': 'Cc',
  'outlook-people.part.optional': 'Facultatifs',
  'outlook-people.group': '{part} ({count})',
  'outlook-people.more': 'En afficher {count} de plus',
  'outlook-people.looking': 'Recherche des numéros…',
  'outlook-people.no-number': 'Aucun numéro connu',
  'outlook-people.nobody': "Il n'y a personne d'autre dans cet élément",
  'outlook-people.nobody.help': 'Cherchez par nom ci-dessus, ou composez un numéro.',
  'outlook-people.people.refused': "Outlook n'indique pas qui figure dans cet élément.",
  'outlook-people.people.forbidden':
    'Vous ne pouvez pas voir qui figure dans cet élément : son propriétaire ne vous en a pas donné le droit.',
  'outlook-people.people.silent': 'Outlook ne répond pas : on ne sait pas qui figure dans cet élément.',
  'outlook-people.directory-failed': "L'annuaire est injoignable. {why}",
  'outlook-people.numbers': 'Numéros dans le texte',
  'outlook-people.numbers.failed': "Le texte n'a pas pu être parcouru à la recherche de numéros.",
  'outlook-people.dialpad': 'Clavier',
  'outlook-people.back': 'Retour aux personnes',
  'outlook-people.off': 'Les appels depuis Outlook sont désactivés',
  'outlook-people.off.text':
    "Votre administrateur n'autorise pas les appels depuis Outlook vers les personnes d'un message. Adressez-vous à lui si vous en avez besoin.",
  'outlook-people.off.text.file':
    "Votre administrateur n'autorise pas les appels depuis Outlook vers les personnes d'un message (fichier de paramètres {file}, ligne {line}). Adressez-vous à lui si vous en avez besoin.",
};
