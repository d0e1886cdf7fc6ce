import type { signInEn } from './en';

export const signInFr: Record<keyof typeof signInEn, string> = {
  'sign-in.title': 'Connexion',
  'sign-in.text': "Utilisez le nom d'utilisateur et le mot de passe de votre système téléphonique.",
  'sign-in.environment': 'Environnement',
  'sign-in.environment.title': 'Choisissez votre environnement',
  'sign-in.environment.text':
    'Il détermine le système téléphonique avec lequel vous appelez et la façon de vous connecter.',
  'sign-in.environment.none': "Ce serveur ne propose pas encore d'environnement",
  'sign-in.environment.none.text':
    'Trouvez le vôtre ci-dessous avec votre adresse e-mail, ou demandez son adresse Web à votre administrateur.',
  'sign-in.environment.other': "Changer d'environnement",
  'sign-in.environment.elsewhere': 'Sur {server}',
  'sign-in.kind.credentials': "Nom d'utilisateur et mot de passe",
  'sign-in.kind.oauth': 'Compte de votre organisation',
  'sign-in.kind.none': 'Aucune connexion nécessaire',
  'sign-in.next': 'Suivant',
  'sign-in.find': "Mon environnement n'est pas dans la liste",
  'sign-in.find.label': 'Adresse e-mail ou adresse Web',
  'sign-in.find.hint':
    "Votre adresse e-mail professionnelle, ou l'adresse Web que vous a donnée votre administrateur.",
  'sign-in.find.submit': 'Rechercher',
  'sign-in.find.busy': 'Recherche…',
  'sign-in.find.found': '{count, plural, one {Un environnement trouvé.} other {# environnements trouvés.}}',
  'sign-in.find.nothing':
    "Rien n'a été trouvé pour {text}. Vérifiez l'orthographe, ou demandez l'adresse Web à votre administrateur.",
  'sign-in.account.text':
    "Une fenêtre de votre organisation s'ouvre, où vous vous connectez comme d'habitude.",
  'sign-in.account.open': 'Se connecter avec votre compte',
  'sign-in.account.asking': 'Microsoft Teams est interrogé sur votre identité…',
  'sign-in.account.otherwise': 'Se connecter autrement',
  'sign-in.account.confirming': 'Microsoft Teams vous demande de confirmer…',
  'sign-in.account.waiting':
    "Terminez la connexion dans la fenêtre qui s'est ouverte. Cette page le remarque d'elle-même.",
  'sign-in.account.blocked':
    "La fenêtre n'a pas pu s'ouvrir. Utilisez le lien : il peut s'ouvrir dans n'importe quel navigateur, et cette page remarque d'elle-même que vous avez terminé.",
  'sign-in.account.closed':
    "Si vous êtes encore en train de vous connecter, continuez : cette page le remarque d'elle-même. Si la fenêtre a disparu, utilisez le lien.",
  'sign-in.account.entering': 'Connexion en cours…',
  'sign-in.account.no-window': 'Aucune fenêtre ne se montre ?',
  'sign-in.account.link': 'Ouvrir la page de connexion',
  'sign-in.open.text': "Rien n'est demandé ici : toute personne qui utilise cet appareil est admise.",
  'sign-in.user-name': "Nom d'utilisateur",
  'sign-in.password': 'Mot de passe',
  'sign-in.show': 'Afficher la saisie',
  'sign-in.hide': 'Masquer la saisie',
  'sign-in.required': 'À remplir.',
  'sign-in.submit': 'Se connecter',
  'sign-in.busy': 'Connexion…',
  'sign-in.by-host': 'Continuer avec Microsoft Teams',
  'sign-in.or': 'ou',
  'sign-in.ask.administrator': 'Si cela persiste, votre administrateur peut vous aider.',
  'sign-in.ask.support': 'Si cela persiste, écrivez à',
  'sign-in.reason.ended':
    'Votre session a pris fin. Reconnectez-vous ; les appels en cours se poursuivent dans la fenêtre compagnon.',
  'sign-in.reason.signed-out': 'Vous êtes déconnecté.',
  'sign-in.reason.elsewhere':
    "Vous avez été déconnecté : de tous vos appareils à la fois, ou par un administrateur. Les appels en cours se poursuivent jusqu'à leur fin.",
  'sign-in.unreachable': 'Le serveur est injoignable',
  'sign-in.everywhere': 'Me déconnecter de tous les appareils',
  'sign-in.everywhere.text':
    "Chaque Teams, compagnon ou autre application où vous êtes connecté est déconnecté, celle-ci comprise. Un appel en cours se poursuit jusqu'à sa fin.",
  'sign-in.everywhere.failed': "Rien n'a été déconnecté.",
};
