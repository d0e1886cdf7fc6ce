import type { peopleEn } from './en';

export const peopleFr: Record<keyof typeof peopleEn, string> = {
  'people.filters': 'Afficher',
  'people.filter.all': 'Tous',
  'people.filter.directory': 'Annuaire du PBX',
  'people.filter.microsoft365': 'Contacts Office 365',
  'people.filter.favourites': 'Favoris',
  'people.origin.directory': 'Annuaire du PBX',
  'people.origin.microsoft365': 'Microsoft 365',
  'people.origin.personal': 'Mes contacts',
  'people.origin.favourite': 'Favoris',
  'people.back': 'Retour aux contacts',
  'people.close': 'Fermer la fiche',
  'people.favourite': 'Favori',
  'people.starred': '{name} est maintenant dans vos favoris',
  'people.unstarred': "{name} n'est plus dans vos favoris",
  'people.numbers': 'Numéros',
  'people.no-numbers': "Aucun numéro n'est connu. Envoyez plutôt un message ou un e-mail.",
  'people.nothing-known': 'Aucun numéro ni aucune adresse ne sont connus.',
  'people.last-used': 'utilisé en dernier',
  'people.email-address': 'Adresse e-mail',
  'people.from': 'Source',
  'people.searching': 'Recherche dans votre organisation…',
  'people.favourites.empty': 'Aucun favori pour le moment',
  'people.favourites.empty.help': "Ouvrez la fiche d'un contact et choisissez l'étoile : il apparaîtra ici.",
  'people.microsoft365.loading': 'Vos contacts Office 365 arrivent',
  'people.microsoft365.empty': 'Aucun contact Office 365',
  'people.microsoft365.empty.help': 'Cherchez par nom : toute votre organisation se trouve ici.',
  'people.microsoft365.absent': 'Pas de contacts Office 365 ici',
  'people.microsoft365.absent.help':
    "Votre administrateur n'a pas connecté Microsoft 365. L'annuaire du PBX contient tout votre système téléphonique.",
  'people.microsoft365.failed':
    "Microsoft 365 est injoignable pour le moment. L'annuaire du PBX fonctionne toujours.",
  'people.microsoft365.back': 'Vos contacts Office 365 sont de retour.',
  'people.card.missing': "Ce contact n'est plus là",
  'people.card.missing.help':
    "Il a peut-être été supprimé, ou vient d'un carnet d'adresses qui n'est pas le vôtre.",
};
