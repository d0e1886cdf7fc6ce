import type { teamsEn } from './en';

export const teamsFr: Record<keyof typeof teamsEn, string> = {
  'teams.title': 'Contacts Avaya',
  'teams.sections': 'Rubriques',
  'teams.open-companion': 'Ouvrir le compagnon',
  'teams.open-companion.help':
    "Le navigateur n'a pas laissé s'ouvrir la fenêtre d'appel. Ouvrez-la ici ; votre appel attend une demi-minute.",
  'teams.open-companion.by-hand': "Le navigateur n'a pas laissé s'ouvrir la fenêtre d'appel. Ouvrez-la ici.",
  'teams.badge.absent': "Fenêtre d'appel fermée",
  'teams.badge.lost': "Fenêtre d'appel perdue",
  'teams.badge.offline': 'Pas de liaison',
  'teams.signed-in': 'Connecté en tant que {name}',
  'teams.meetings': 'Réunions',
};
