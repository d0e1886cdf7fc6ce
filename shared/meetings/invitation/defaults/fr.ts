import { layOut } from './layout';

export const fr = layOut({
  title: 'Vous êtes invité à une réunion en audio et en vidéo.',
  join: 'Rejoindre la réunion',
  byPhone: 'Rejoindre par téléphone',
  inside: 'Numéro interne',
  pin: 'Code PIN',
  invitedBy: 'Salle de {{owner.name}}',
});
