import type { previewEn } from './en';

export const previewFr: Record<keyof typeof previewEn, string> = {
  'preview.start.title': 'Essayer la suite d’appels',
  'preview.start.lead':
    'Tout fonctionne sur ce serveur : un Microsoft Teams simulé, un système téléphonique et quatre personnes qui peuvent s’appeler.',
  'preview.start.how': 'Trois étapes jusqu’au premier appel',
  'preview.start.step1': 'Ouvrir Teams comme Amira',
  'preview.start.step1.text':
    'Un Teams simulé s’ouvre dans un nouvel onglet, avec la véritable application, déjà connectée.',
  'preview.start.step2': 'Ouvrir le compagnon de Bruno',
  'preview.start.step2.text':
    'Le compagnon est la fenêtre qui sonne et qui porte le son et l’image. Autorisez le microphone lorsque le navigateur le demande.',
  'preview.start.step3': 'Appeler Bruno depuis le Teams d’Amira',
  'preview.start.step3.text':
    'Choisissez « Appel audio » à côté de Bruno. Le compagnon d’Amira s’ouvre, celui de Bruno sonne : répondez-y, puis raccrochez dans Teams.',
  'preview.start.people': 'Qui voulez-vous être ?',
  'preview.start.extension': 'Poste {extension}',
  'preview.start.teams': 'Ouvrir Teams',
  'preview.start.teams.of': 'Ouvrir Teams comme {name}',
  'preview.start.companion': 'Ouvrir le compagnon',
  'preview.start.companion.of': 'Ouvrir le compagnon de {name}',
  'preview.start.password':
    'Pour vous connecter vous-même sur une page à part (/teams/, /companion/), saisissez le prénom en minuscules ; le mot de passe est ce prénom suivi de « -demo ».',
  'preview.teams.title': 'Microsoft Teams',
  'preview.teams.simulated': 'simulé',
  'preview.teams.signedIn': 'Connecté : {name}',
  'preview.teams.simulation': 'Simulation',
  'preview.teams.apps': 'Applications',
  'preview.teams.activity': 'Activité',
  'preview.teams.chat': 'Conversation',
  'preview.teams.calendar': 'Calendrier',
  'preview.teams.reload': 'Recharger l’onglet',
  'preview.teams.loading': 'Chargement de l’onglet…',
  'preview.teams.failed': 'L’onglet n’a pas pu démarrer : {reason}',
  'preview.teams.elsewhere':
    'Vous êtes dans une autre application de Teams, et l’onglet est en sommeil. Revenez-y : un appel continue pendant ce temps, car le compagnon le porte.',
  'preview.theme': 'Thème',
  'preview.theme.default': 'Clair',
  'preview.theme.dark': 'Sombre',
  'preview.theme.contrast': 'Contraste élevé',
  'preview.language': 'Langue',
  'preview.language.en': 'English',
  'preview.language.fr': 'Français',
  'preview.client': 'Teams sur',
  'preview.client.web': 'le web',
  'preview.client.desktop': 'l’ordinateur',
  'preview.client.android': 'un téléphone',
  'preview.notice.chat': 'Teams ouvrirait maintenant une conversation avec {users}.',
  'preview.notice.call': 'Teams lancerait maintenant son propre appel avec {users}.',
  'preview.notice.blocked':
    'Le navigateur n’ouvre une fenêtre qu’après un clic ; celle-ci est restée fermée : {url}. Autorisez les fenêtres contextuelles pour ce site, ou cliquez à nouveau.',
  'preview.companion.opening': 'Ouverture du compagnon de {name}…',
  'preview.problem': 'L’aperçu n’a pas pu s’ouvrir',
  'preview.back': 'Choisir une personne',
};
