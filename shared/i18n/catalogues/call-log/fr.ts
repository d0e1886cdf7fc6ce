import type { callLogEn } from './en';

export const callLogFr: Record<keyof typeof callLogEn, string> = {
  'call-log.title': 'Historique',
  'call-log.new-missed': '{count, plural, one {# nouvel appel manqué} other {# nouveaux appels manqués}}',
  'call-log.filters': 'Afficher',
  'call-log.empty.help':
    'Les appels que vous passez et recevez apparaissent ici, quel que soit votre appareil.',
  'call-log.error': "L'historique des appels n'a pas pu être chargé",
  'call-log.withheld': 'Numéro masqué',
  'call-log.count': '{count} appels',
  'call-log.more': 'Plus pour {name}',
  'call-log.delete': "Supprimer de l'historique des appels",
  'call-log.delete-all': "Supprimer tout l'historique",
  'call-log.delete-all.question': "Supprimer tout l'historique des appels ?",
  'call-log.delete-all.text':
    'Tous les enregistrements disparaissent, sur tous vos appareils. Cette action est définitive.',
  'call-log.delete-kind.question':
    '{kind, select, missed {Supprimer tous les appels manqués ?} incoming {Supprimer tous les appels entrants ?} other {Supprimer tous les appels sortants ?}}',
  'call-log.delete-kind.text':
    'Les enregistrements affichés ici disparaissent, sur tous vos appareils ; les autres restent. Cette action est définitive.',
  'call-log.deleted': "Supprimé de l'historique des appels",
  'call-log.all-deleted': 'Historique des appels supprimé',
  'call-log.when.now': "À l'instant",
  'call-log.when.minutes': '{count, plural, one {il y a # minute} other {il y a # minutes}}',
  'call-log.when.today': "Aujourd'hui, {time}",
  'call-log.when.yesterday': 'Hier, {time}',
  'call-log.when.day': '{day}, {time}',
  'call-log.kind.incoming': 'Entrant',
  'call-log.kind.outgoing': 'Sortant',
  'call-log.kind.missed': 'Manqué',
  'call-log.outcome.answered-elsewhere': "Pris par quelqu'un d'autre",
  'call-log.outcome.voicemail': 'Envoyé à la messagerie vocale',
  'call-log.outcome.lost': 'Manqué',
  'call-log.outcome.declined': 'Refusé par vous',
  'call-log.empty.all': 'Aucun appel pour le moment',
  'call-log.empty.incoming': 'Aucun appel entrant',
  'call-log.empty.outgoing': 'Aucun appel sortant',
  'call-log.empty.missed': 'Aucun appel manqué',
  'call-log.filter.all': 'Tous',
  'call-log.filter.incoming': 'Entrants',
  'call-log.filter.outgoing': 'Sortants',
  'call-log.filter.missed': 'Manqués',
};
