import type { errorsEn } from './en';

export const errorsFr: Record<keyof typeof errorsEn, string> = {
  'error.invalid-input': "Une information saisie n'est pas valide. Vérifiez-la et réessayez.",
  'error.invalid-message': "L'application a envoyé des données illisibles. Rechargez la page.",
  'error.message-too-large': "C'est trop long pour un seul envoi. Raccourcissez et réessayez.",
  'error.unsupported-version': "Cette page n'est plus à jour. Rechargez-la pour obtenir la version actuelle.",
  'error.unknown-message': 'Cette page et le serveur ne se comprennent pas. Rechargez la page.',
  'error.rate-limited': 'Trop de demandes en peu de temps. Patientez un instant, puis réessayez.',
  'error.unauthorized': "Vous n'êtes pas connecté. Connectez-vous, puis réessayez.",
  'error.wrong-credentials':
    "Le nom d'utilisateur ou le mot de passe est incorrect. Vérifiez-les et réessayez.",
  'error.too-many-attempts': "Trop d'échecs. Patientez quelques minutes avant de réessayer.",
  'error.forbidden': "Vous n'avez pas le droit de faire cela. Adressez-vous à votre administrateur.",
  'error.expired-token': 'Votre session a expiré. Connectez-vous à nouveau.',
  'error.ticket-invalid': "Ce lien a déjà servi ou n'est plus valable. Recommencez l'appel.",
  'error.sign-in-refused':
    "Votre organisation n'a pas confirmé votre identité. Réessayez, ou demandez à votre administrateur si vous avez accès à cette application.",
  'error.unknown-account':
    "Votre organisation vous connaît, mais vous n'avez pas de compte téléphonique. Demandez-en un à votre administrateur de téléphonie.",
  'error.consent-required':
    "Votre organisation n'a pas encore autorisé cette application. Demandez à son administrateur Microsoft 365 de l'approuver.",
  'error.expired': 'La connexion a pris trop de temps ou a déjà servi. Recommencez.',
  'error.wrong-network':
    "La connexion sans mot de passe n'est possible que depuis le réseau de votre organisation. Rejoignez-le et réessayez.",
  'error.signed-out':
    'Vous avez été déconnecté : de tous vos appareils à la fois, ou par un administrateur. Connectez-vous à nouveau.',
  'error.app-disabled':
    'Votre administrateur a désactivé cette fonction. Adressez-vous à lui si vous en avez besoin.',
  'error.wrong-pin': "Ce code PIN n'ouvre pas la réunion. Vérifiez-le et réessayez.",
  'error.not-found': "Ce que vous cherchez n'existe pas ou a été supprimé.",
  'error.no-such-call': "Cet appel n'existe plus, il est peut-être déjà terminé.",
  'error.illegal-call-state': "Ce n'est pas possible à ce stade de l'appel.",
  'error.too-many-calls': "Vous avez trop d'appels simultanés. Raccrochez-en un et réessayez.",
  'error.already-running': 'Cette demande est déjà en cours.',
  'error.transfer-refused': "Le téléphone de votre correspondant n'accepte pas les transferts.",
  'error.nothing-to-pull': "Aucun de vos autres appareils n'est en communication.",
  'error.no-other-device': "Vous n'êtes connecté sur aucun autre appareil.",
  'error.not-supported': 'Le système téléphonique ne propose pas cette fonction.',
  'error.emergency-refused':
    "Les appels d'urgence ne sont pas possibles d'ici. Utilisez un téléphone mobile ou de bureau.",
  'error.emergency-unconfirmed':
    "C'est un numéro d'urgence : il n'est appelé qu'après votre confirmation dans l'une de vos fenêtres.",
  'error.number-taken': 'Une salle, un groupe ou une personne a déjà ce numéro. Choisissez-en un autre.',
  'error.name-taken': 'Une autre personne a déjà ce nom d’utilisateur. Choisissez-en un autre.',
  'error.set-by-configuration': 'Cela est fixé par la configuration du serveur. Modifiez-le là-bas.',
  'error.own-account': 'Vous perdriez vous-même l’accès. Demandez à un autre administrateur.',
  'error.forward-loop':
    'Les appels vous reviendraient : quelqu’un sur ce chemin les renvoie ici. Choisissez un autre numéro.',
  'error.forward-forbidden':
    'Les appels ne peuvent pas être renvoyés vers ce numéro. Choisissez-en un autre ou demandez à votre administrateur.',
  'error.feature-refused': 'Le système téléphonique a refusé. Réessayez ou demandez à votre administrateur.',
  'error.changed-meanwhile': 'Cet élément a été modifié sur un autre appareil entre-temps.',
  'error.list-full': "Il n'y a plus de place dans cette liste. Supprimez d'abord un élément.",
  'error.no-companion': "La fenêtre d'appel n'est pas ouverte. Ouvrez-la et réessayez.",
  'error.companion-lost':
    "La liaison avec la fenêtre d'appel est perdue. Vérifiez que cette fenêtre est toujours ouverte.",
  'error.companion-blocked':
    "Le navigateur a bloqué la fenêtre d'appel. Autorisez les fenêtres pour ce site et réessayez.",
  'error.timeout': "Aucune réponse n'est arrivée à temps. Vérifiez votre connexion et réessayez.",
  'error.hub-lost': 'La liaison avec le serveur est interrompue. Elle se rétablit seule, réessayez ensuite.',
  'error.network': "Il n'y a pas de connexion au réseau. Vérifiez-la et réessayez.",
  'error.not-registered':
    "Vous n'êtes pas connecté au système téléphonique, les appels ne sont pas encore possibles.",
  'error.microphone-denied':
    "Le microphone n'est pas autorisé. Autorisez-le pour ce site dans les paramètres du navigateur.",
  'error.microphone-missing': "Aucun microphone n'a été trouvé. Branchez-en un et réessayez.",
  'error.microphone-busy': 'Une autre application utilise le microphone. Libérez-le et réessayez.',
  'error.camera-denied':
    "La caméra n'est pas autorisée. Autorisez-la pour ce site dans les paramètres du navigateur.",
  'error.camera-missing': "Aucune caméra n'a été trouvée. Branchez-en une et réessayez.",
  'error.background-failed':
    "Votre arrière-plan ne peut pas être changé ici, votre image n'est donc pas montrée. Désactivez l'arrière-plan virtuel dans les paramètres vidéo.",
  'error.camera-busy': 'Une autre application utilise la caméra. Libérez-la et réessayez.',
  'error.media-failed':
    "Le son et l'image n'ont pas pu être établis. Rappelez et, si cela persiste, signalez le problème.",
  'error.unavailable': "Le service n'est pas disponible pour le moment. Réessayez dans quelques minutes.",
  'error.provider-unavailable':
    'Le service de connexion de votre organisation ne répond pas correctement. Réessayez dans quelques minutes ou prévenez votre administrateur.',
  'error.certificate-untrusted':
    "Le certificat du serveur n'est pas reconnu, rien ne lui a donc été envoyé. Prévenez votre administrateur.",
  'error.internal':
    'Un problème est survenu de notre côté. Réessayez et, si cela persiste, signalez le problème.',
  'error.voip-off':
    'Les appels sur ce réseau sont désactivés. Voir Paramètres, Appels, « Utiliser la VoIP pour les appels ».',
};
