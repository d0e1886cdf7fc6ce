import type { companionEn } from './en';

export const companionFr: Record<keyof typeof companionEn, string> = {
  'companion.title': "Fenêtre d'appel",
  'companion.title.idle': "Fenêtre d'appel : {user}",
  'companion.title.incoming':
    '{count, plural, one {{party} vous appelle} other {# personnes vous appellent}}',
  'companion.title.call':
    '{others, plural, =0 {En communication : {party}} one {En communication : {party} et # autre} other {En communication : {party} et # autres}}',

  'companion.start.failed': "La fenêtre d'appel n'a pas pu démarrer",
  'companion.sign-in.text':
    "Gardez cette fenêtre ouverte tant que vous voulez être joignable : c'est elle qui sonne et qui transporte vos appels.",
  'companion.sign-in.ticket-invalid':
    "Le lien qui a ouvert cette fenêtre a déjà servi ou est trop ancien. Connectez-vous ici, ou revenez en arrière et relancez l'appel.",

  'companion.registration.registered': 'Connecté',
  'companion.registration.registering': 'Connexion…',
  'companion.registration.unregistered': 'Non connecté',
  'companion.registration.refused': 'Refusé : utilisateur non accepté',
  'companion.unregistered.title': 'Le système téléphonique est injoignable',
  'companion.unregistered.help':
    "Personne ne peut vous appeler pour l'instant. Cette fenêtre réessaie d'elle-même.",
  'companion.refused.title': "Le système téléphonique n'accepte pas cet utilisateur",
  'companion.refused.help':
    'Déconnectez-vous, puis reconnectez-vous. Si rien ne change, adressez-vous à votre administrateur.',
  'companion.hub-lost': "Teams ne peut pas commander cette fenêtre pour l'instant ; les appels continuent.",

  'companion.idle.title': 'Prêt pour vos appels',
  'companion.idle.text':
    'Gardez cette fenêtre ouverte : elle sonne quand on vous appelle. Composez un numéro ou choisissez un contact.',
  'companion.idle.offline-title': 'Aucun appel pour le moment',
  'companion.idle.offline-text':
    'Vous pourrez appeler et être appelé dès que le système téléphonique sera connecté.',

  'companion.incoming.audio': 'Appel audio',
  'companion.incoming.video': 'Appel vidéo',

  'companion.sound.blocked.title': "Vous n'entendriez pas cette fenêtre sonner",
  'companion.sound.blocked.help': "Le navigateur garde une fenêtre muette tant que personne n'y a cliqué.",
  'companion.sound.turn-on': 'Activer le son',
  'companion.dialpad.failed': "Le clavier n'a pas pu être chargé",
  'companion.tools': "Appeler quelqu'un",
  'companion.superseded.in-call':
    "Vous avez ouvert votre fenêtre d'appel ailleurs : les nouveaux appels y arrivent, ceux d'ici continuent.",
  'companion.sound.refused': 'Le navigateur attend un clic avant de vous faire entendre {party}.',
  'companion.sound.hear': 'Cliquer pour entendre',
  'companion.video.remote': 'Vidéo de {party}',
  'companion.video.self': 'Votre propre vidéo',
  'companion.video.none': "{party} n'envoie pas de vidéo",
  'companion.video.full-screen': 'Plein écran',

  'companion.devices.title': 'Appareils utilisés',
  'companion.devices.microphone': 'Microphone',
  'companion.devices.camera': 'Caméra',
  'companion.devices.speaker': 'Haut-parleur',
  'companion.devices.default': 'Celui par défaut de cet ordinateur',
  'companion.devices.named': '{kind} : {name}',
  'companion.devices.state.ready': 'Disponible',
  'companion.devices.state.prompt': 'À autoriser',
  'companion.devices.state.denied': 'Accès refusé',
  'companion.devices.state.missing': 'Introuvable',
  'companion.devices.state.busy': 'En service ailleurs',
  'companion.microphone.allow': 'Autoriser le microphone',
  'companion.microphone.prompt.title': 'Autorisez le microphone avant votre premier appel',
  'companion.microphone.prompt.help':
    "Le navigateur vous le demandera une fois ; ensuite les appels commencent aussitôt. Personne ne vous entend hors d'un appel.",
  'companion.microphone.denied.title': "Le navigateur n'autorise pas le microphone pour cette page",
  'companion.microphone.denied.help':
    "Ouvrez les paramètres du site à côté de l'adresse, autorisez le microphone, puis réessayez. D'ici là, personne ne peut vous entendre.",
  'companion.microphone.missing.title': 'Aucun microphone trouvé',
  'companion.microphone.missing.help': 'Branchez un microphone ou un casque, puis réessayez.',
  'companion.microphone.busy.title': 'Un autre programme utilise le microphone',
  'companion.microphone.busy.help': 'Fermez ce programme ou terminez son appel, puis réessayez.',

  'companion.statistics.title': "Statistiques de l'appel",
  'companion.statistics.unknown': 'Pas encore connu',
  'companion.statistics.quality': 'Note de qualité (1 à 5)',
  'companion.statistics.audio-codec': 'Codec audio',
  'companion.statistics.packets-sent': 'Paquets envoyés',
  'companion.statistics.packets-received': 'Paquets reçus',
  'companion.statistics.packets-lost': 'Paquets perdus',
  'companion.statistics.jitter': 'Gigue',
  'companion.statistics.reported-lost': 'Perdus vers le correspondant',
  'companion.statistics.reported-jitter': 'Gigue chez le correspondant',
  'companion.statistics.round-trip-time': 'Temps aller-retour',
  'companion.statistics.encryption': 'Chiffrement',
  'companion.statistics.audio-level-received': 'Niveau audio reçu',
  'companion.statistics.audio-energy-received': 'Énergie audio reçue',
  'companion.statistics.video-codec': 'Codec vidéo',
  'companion.statistics.video-frames-received': 'Images vidéo reçues',
  'companion.statistics.video-size-received': 'Taille vidéo reçue',
  'companion.statistics.video-limited-by': 'Vidéo envoyée limitée par',
  'companion.statistics.video-size-sent': 'Taille vidéo envoyée',
  'companion.statistics.video-rate-sent': 'Images vidéo envoyées par seconde',

  'companion.already-open.title': "Votre fenêtre d'appel est déjà ouverte",
  'companion.already-open.text': "Vos appels sont dans l'autre fenêtre ; celle-ci peut être fermée.",
  'companion.already-open.close-yourself':
    "Le navigateur vous laisse ce soin : fermez vous-même cet onglet ou cette fenêtre. Vos appels sont dans l'autre.",
  'companion.superseded.title': "Votre fenêtre d'appel est utilisée ailleurs",
  'companion.superseded.text':
    "Vous l'avez ouverte dans un autre navigateur ou sur un autre ordinateur, et c'est là que vos appels arrivent désormais.",
  'companion.superseded.take-over': 'Utiliser plutôt cette fenêtre',
};
