import type { diagnosticsEn } from './en';

export const diagnosticsFr: Record<keyof typeof diagnosticsEn, string> = {
  'diagnostics.title': 'Diagnostic',
  'diagnostics.intro': 'Ce dont vos appels ont besoin, vérifié maintenant.',
  'diagnostics.leave': 'Quitter le diagnostic',
  'diagnostics.again': 'Tout vérifier de nouveau',
  'diagnostics.retry': 'Vérifier de nouveau : {name}',
  'diagnostics.retry.short': 'Vérifier de nouveau',
  'diagnostics.try': 'Essayer : {name}',
  'diagnostics.try.short': 'Essayer',
  'diagnostics.copy': 'Copier les résultats',
  'diagnostics.copied':
    'Les résultats sont dans le presse-papiers. Ils figurent aussi dans le prochain signalement de problème.',
  'diagnostics.copy-failed':
    "Les résultats n'ont pas pu être copiés. Ils figurent dans le prochain signalement de problème.",
  'diagnostics.done':
    '{wrong, plural, =0 {Tout ce qui a été vérifié va bien.} one {# point demande votre attention.} other {# points demandent votre attention.}}',
  'diagnostics.error': 'La vérification elle-même a échoué. Réessayez.',
  'diagnostics.server.fine': 'Le serveur répond.',
  'diagnostics.server.unavailable': 'Le serveur répond, mais ses données sont hors de portée.',
  'diagnostics.server.unreachable':
    "Le serveur ne répond pas. Vérifiez votre réseau ou le VPN ; si d'autres ont le même problème, prévenez votre administrateur.",
  'diagnostics.clock.fine': "L'horloge est juste.",
  'diagnostics.clock.unknown': "Le serveur ne dit pas l'heure qu'il est.",
  'diagnostics.clock.wrong':
    "L'horloge {direction, select, fast {avance} other {retarde}} de {count} {unit, select, minutes {minutes} other {secondes}} : les heures des appels sont fausses, et une connexion peut échouer. Laissez le système régler l'heure lui-même.",
  'diagnostics.version.fine': 'Toutes les parties ont la version {version}.',
  'diagnostics.version.page-differs':
    'Cette page a la version {own}, le serveur la version {server}. Rechargez la page.',
  'diagnostics.version.companion-differs':
    "La fenêtre d'appel a la version {companion}, le serveur la version {server}. Rechargez la fenêtre d'appel après vos appels.",
  'diagnostics.hub.fine': 'La liaison directe est établie.',
  'diagnostics.hub.connecting': 'La liaison directe est en cours.',
  'diagnostics.hub.offline':
    "Il n'y a pas de liaison directe : les appels ne s'affichent pas ici. Un proxy ou un pare-feu empêche peut-être les liaisons WebSocket avec le serveur.",
  'diagnostics.companion.fine': "La fenêtre d'appel est ouverte.",
  'diagnostics.companion.absent':
    "La fenêtre d'appel n'est pas ouverte : on ne peut pas vous appeler. Elle s'ouvrira à votre prochain appel.",
  'diagnostics.companion.silent': "La fenêtre d'appel ne répond pas. Rechargez-la.",
  'diagnostics.needs-companion': "Visible dès que la fenêtre d'appel est ouverte.",
  'diagnostics.telephone.fine': 'Connecté au système téléphonique.',
  'diagnostics.telephone.registering': 'La liaison avec le système téléphonique est en cours.',
  'diagnostics.telephone.unregistered':
    "La fenêtre d'appel ne peut pas joindre le système téléphonique. Vérifiez son réseau.",
  'diagnostics.telephone.refused':
    "Le système téléphonique refuse cet utilisateur : son compte n'y est pas correct.",
  'diagnostics.microphone.fine': 'Le microphone est prêt.',
  'diagnostics.microphone.prompt':
    "Le navigateur demandera le microphone au premier appel. Autorisez-le avant, dans la fenêtre d'appel.",
  'diagnostics.microphone.denied':
    "Le navigateur n'autorise pas le microphone dans la fenêtre d'appel. Autorisez-le avec l'icône à côté de l'adresse.",
  'diagnostics.microphone.missing':
    "Il n'y a pas de microphone. Branchez-en un, ou choisissez-en un autre dans les paramètres.",
  'diagnostics.microphone.busy': 'Un autre programme utilise le microphone. Fermez-le.',
  'diagnostics.sound.fine': 'La sonnerie des appels est audible.',
  'diagnostics.sound.blocked':
    "Le navigateur ne laisse passer aucun son avant un clic. Cliquez une fois dans la fenêtre d'appel.",
  'diagnostics.notifications.fine': "Les appels s'affichent sur le bureau.",
  'diagnostics.notifications.ask':
    "Les appels ne s'affichent pas encore sur le bureau. Autorisez-le dans les paramètres de la fenêtre d'appel.",
  'diagnostics.notifications.denied':
    "Le navigateur n'affiche pas les appels sur le bureau. Autorisez les notifications avec l'icône à côté de l'adresse de la fenêtre d'appel.",
  'diagnostics.storage.fine': 'Le navigateur conserve ce dont cette page a besoin.',
  'diagnostics.storage.denied':
    'Le navigateur ne conserve rien pour cette page : il faut vous connecter après chaque rechargement. Autorisez ce site à enregistrer des données.',
  'diagnostics.pop-ups.fine': "La fenêtre d'appel peut s'ouvrir d'ici.",
  'diagnostics.pop-ups.untried': "Une petite fenêtre s'ouvre un instant et se referme.",
  'diagnostics.pop-ups.host': "Teams ouvre la fenêtre d'appel dans votre navigateur.",
  'diagnostics.pop-ups.blocked':
    "Le navigateur bloque la fenêtre d'appel. Autorisez les fenêtres contextuelles de ce site avec l'icône à côté de l'adresse.",
  'diagnostics.local-network.fine': 'Rien ne sépare cette page du serveur.',
  'diagnostics.local-network.prompt':
    'Le serveur est sur votre réseau local : le navigateur demandera si cette page peut le joindre. Autorisez-le.',
  'diagnostics.local-network.denied':
    "Le navigateur ne laisse pas cette page joindre le serveur sur votre réseau local. Autorisez-le avec l'icône à côté de l'adresse ; un administrateur peut le faire pour tous par une stratégie.",
  'diagnostics.name.server': 'Serveur',
  'diagnostics.name.clock': 'Horloge de cet ordinateur',
  'diagnostics.name.version': 'Versions',
  'diagnostics.name.hub': 'Liaison directe',
  'diagnostics.name.companion': "Fenêtre d'appel",
  'diagnostics.name.telephone': 'Système téléphonique',
  'diagnostics.name.microphone': 'Microphone',
  'diagnostics.name.sound': 'Haut-parleur',
  'diagnostics.name.notifications': 'Notification des appels',
  'diagnostics.name.storage': 'Stockage du navigateur',
  'diagnostics.name.pop-ups': "Ouverture de la fenêtre d'appel",
  'diagnostics.name.local-network': 'Accès au réseau local',
  'diagnostics.state.checking': 'Vérification…',
  'diagnostics.state.untried': 'Non vérifié',
  'diagnostics.state.fine': 'Tout va bien',
  'diagnostics.state.attention': 'Attention',
  'diagnostics.state.failed': 'Échec',
  'diagnostics.mender.you': 'Vous pouvez y remédier.',
  'diagnostics.mender.administrator': 'Votre administrateur peut y remédier.',
};
