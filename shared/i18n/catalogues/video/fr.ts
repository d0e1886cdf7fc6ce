import type { videoEn } from './en';

export const videoFr: Record<keyof typeof videoEn, string> = {
  'video.action.start': 'Activer la vidéo',
  'video.action.pause': 'Mettre la vidéo en pause',
  'video.action.resume': 'Reprendre la vidéo',
  'video.action.stop': 'Arrêter la vidéo',
  'video.question': '{name} souhaite activer la vidéo',
  'video.accept': 'Activer ma vidéo',
  'video.decline': 'Pas maintenant',
  'video.state.requested': 'En attente de la vidéo de votre correspondant',
  'video.state.paused': 'Votre caméra est en pause',
  'video.unanswered': "Votre correspondant n'a pas activé la vidéo. L'appel continue en audio.",
};
