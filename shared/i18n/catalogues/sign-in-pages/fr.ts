import type { signInPagesEn } from './en';

export const signInPagesFr: Record<keyof typeof signInPagesEn, string> = {
  'sign-in-pages.done.title': 'Vous êtes connecté',
  'sign-in-pages.done.text': 'Vous pouvez fermer cette page et revenir là où vous avez commencé.',
  'sign-in-pages.failed.title': "Vous n'êtes pas connecté",
  'sign-in-pages.failed.text':
    'Fermez cette page et revenez là où vous avez commencé, vous pourrez y réessayer.',
  'sign-in-pages.over.title': 'Cette connexion est terminée',
  'sign-in-pages.confirm.title': 'Avez-vous demandé cette connexion ?',
  'sign-in-pages.confirm.text':
    "Elle a été demandée depuis un autre réseau que le vôtre. Ne continuez que si vous l'avez demandée vous-même à l'instant : la personne qui l'a demandée sera connectée sous votre nom.",
  'sign-in-pages.confirm.continue': 'Oui, continuer',
  'sign-in-pages.confirm.leave': "Si ce n'est pas vous, fermez cette page : rien ne se passera.",
  'sign-in-pages.going.title': 'Un instant',
  'sign-in-pages.going.text': "La page de connexion de votre organisation s'ouvre.",
  'sign-in-pages.going.link': "L'ouvrir maintenant",
  'sign-in-pages.idp.title': 'Connexion à la société de démonstration',
  'sign-in-pages.idp.text':
    'Le service de connexion de la démonstration. Les quatre personnes de la démonstration y ont un compte ; leur mot de passe est leur prénom suivi de « -demo ».',
  'sign-in-pages.idp.user-name': "Nom d'utilisateur",
  'sign-in-pages.idp.password': 'Mot de passe',
  'sign-in-pages.idp.submit': 'Se connecter',
  'sign-in-pages.idp.cancel': 'Annuler',
};
