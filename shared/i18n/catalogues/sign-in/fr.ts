import type { signInEn } from './en';

export const signInFr: Record<keyof typeof signInEn, string> = {
  'sign-in.title': 'Connexion',
  'sign-in.text': "Utilisez le nom d'utilisateur et le mot de passe de votre système téléphonique.",
  'sign-in.environment': 'Environnement',
  'sign-in.user-name': "Nom d'utilisateur",
  'sign-in.password': 'Mot de passe',
  'sign-in.show': 'Afficher la saisie',
  'sign-in.hide': 'Masquer la saisie',
  'sign-in.required': 'À remplir.',
  'sign-in.submit': 'Se connecter',
  'sign-in.busy': 'Connexion…',
  'sign-in.by-host': 'Continuer avec Microsoft Teams',
  'sign-in.or': 'ou',
  'sign-in.reason.ended':
    'Votre session a pris fin. Reconnectez-vous ; les appels en cours se poursuivent dans la fenêtre compagnon.',
  'sign-in.reason.signed-out': 'Vous êtes déconnecté.',
  'sign-in.unreachable': 'Le serveur est injoignable',
};
