import type { voicemailEn } from './en';

export const voicemailFr: Record<keyof typeof voicemailEn, string> = {
  'voicemail.loading': 'Chargement de vos messages',
  'voicemail.error': "Vos messages n'ont pas pu être chargés",
  'voicemail.empty': 'Aucun message',
  'voicemail.empty.text':
    "Lorsqu'un appel est envoyé à la messagerie vocale, ce que dit l'appelant apparaît ici.",
  'voicemail.elsewhere': 'Votre système téléphonique conserve les messages',
  'voicemail.elsewhere.text': 'Appelez votre messagerie pour les écouter.',
  'voicemail.elsewhere.unknown': 'Demandez à votre administrateur quel numéro appeler pour les écouter.',
  'voicemail.call': 'Appeler la messagerie vocale',
  'voicemail.new': 'Nouveau',
  'voicemail.play': 'Écouter le message de {name}',
  'voicemail.pause': 'Interrompre le message de {name}',
  'voicemail.position': 'Position dans le message de {name}',
  'voicemail.play-failed': "Le message n'a pas pu être lu. Réessayez ou appelez la messagerie vocale.",
  'voicemail.call-back': 'Rappeler {name}',
  'voicemail.delete': 'Supprimer le message de {name}',
  'voicemail.deleted': 'Message supprimé',
  'voicemail.greeting-help':
    'Pour enregistrer votre annonce, appelez la messagerie vocale et appuyez sur 8 ; # la termine. 0 rétablit les tonalités.',
};
