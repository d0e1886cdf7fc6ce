import type { roomPinsEn } from './en';

export const roomPinsFr: Record<keyof typeof roomPinsEn, string> = {
  'room-pins.open': 'Codes PIN de la salle',
  'room-pins.title': 'Codes PIN de {room}',
  'room-pins.participant': 'Code PIN des participants',
  'room-pins.participant.hint':
    "Il figure dans l'invitation. Celles déjà envoyées gardent l'ancien : renvoyez-les.",
  'room-pins.moderator': 'Code PIN des animateurs',
  'room-pins.moderator.hint': 'Pour qui anime la réunion à votre place.',
  'room-pins.owner': 'Votre propre code PIN',
  'room-pins.owner.hint':
    "Gardez-le pour vous : au téléphone, il fait de l'appelant le propriétaire de la salle.",
  'room-pins.none': "Les participants n'ont pas besoin de code PIN",
  'room-pins.none.hint': 'Quiconque connaît le lien ou le numéro peut entrer.',
  'room-pins.bad': 'Un code PIN a de 4 à 12 chiffres.',
  'room-pins.same': "Les codes PIN d'une salle doivent être différents.",
  'room-pins.saved': 'Les codes PIN de {room} ont été modifiés.',
  'room-pins.nothing': "Rien n'a été modifié.",
  'room-pins.update': "L'invitation de ce rendez-vous contient encore l'ancien code PIN : mettez-la à jour.",
};
