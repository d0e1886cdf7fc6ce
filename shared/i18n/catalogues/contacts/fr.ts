import type { contactsEn } from './en';

export const contactsFr: Record<keyof typeof contactsEn, string> = {
  'contacts.title': 'Contacts',
  'contacts.search': 'Nom ou numéro',
  'contacts.found':
    '{count, plural, =0 {Aucun contact trouvé} one {# contact trouvé} other {# contacts trouvés}}',
  'contacts.choose-number': 'Numéros de {name}',
  'contacts.more': 'Plus pour {name}',
  'contacts.chat': 'Conversation',
  'contacts.email': 'E-mail',
  'contacts.error': "Vos contacts n'ont pas pu être chargés",
  'contacts.empty': 'Aucun contact pour le moment',
  'contacts.empty.help':
    "L'annuaire de votre système téléphonique est vide. Vous pouvez appeler tout numéro depuis le pavé numérique.",
  'contacts.none': 'Personne ne correspond à « {text} »',
  'contacts.none.help': 'Cherchez par prénom, nom, initiales ou numéro.',
  'contacts.call-typed': 'Appeler {number}',
  'contacts.number.work': 'Bureau',
  'contacts.number.mobile': 'Mobile',
  'contacts.number.home': 'Domicile',
  'contacts.number.other': 'Autre',
};
