import type { adminDelegatesEn } from './en';

export const adminDelegatesFr: Record<keyof typeof adminDelegatesEn, string> = {
  'admin.section.delegates': 'Délégués',
  'admin.delegates.lead':
    'Un délégué ajoute et rejoint des réunions à la place de quelqu’un d’autre, avec les salles de cette personne, comme le fait un assistant. Les droits sur l’agenda lui-même se donnent dans Exchange ou Microsoft 365.',
  'admin.delegates.add': 'Ajouter un délégué',
  'admin.delegates.search': 'Rechercher par nom',
  'admin.delegates.shown':
    '{total, plural, =0 {Aucun délégué} one {1 délégué} other {{shown} délégués sur {total}}}',
  'admin.delegates.none': 'Personne n’agit encore pour quelqu’un d’autre.',
  'admin.delegates.not-found': 'Personne ne correspond à « {search} ».',
  'admin.delegates.owner': 'Pour',
  'admin.delegates.delegate': 'Délégué',
  'admin.delegates.action': 'Action',
  'admin.delegates.configured': 'Nommé par la configuration du serveur ; ne se retire que là.',
  'admin.delegates.remove': 'Retirer',
  'admin.delegates.remove.of': 'Retirer : {delegate} pour {owner}',
  'admin.delegates.owner.hint': 'Nom d’utilisateur de la personne à qui sont les réunions.',
  'admin.delegates.delegate.hint': 'Nom d’utilisateur de la personne qui agit à sa place.',
  'admin.delegates.unknown': 'Personne n’a ce nom d’utilisateur.',
  'admin.delegates.same': 'Personne n’est son propre délégué.',
  'admin.delegates.question':
    'Retirer ce délégué ? {delegate} ne pourra plus utiliser les salles de réunion de {owner}. Les invitations déjà envoyées restent telles quelles.',
  'admin.delegates.added': '{delegate} agit désormais pour {owner}.',
  'admin.delegates.removed': '{delegate} n’agit plus pour {owner}.',
};
