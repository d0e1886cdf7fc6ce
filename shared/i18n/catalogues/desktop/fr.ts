import type { desktopEn } from './en';

export const desktopFr: Record<keyof typeof desktopEn, string> = {
  'desktop.title': 'Cet ordinateur',
  'desktop.link.title': 'Un lien demande un appel',
  'desktop.link.ask': "Personne n'est appelé avant que vous ne le disiez. Vérifiez d'abord le numéro.",
  'desktop.link.not-now': 'Pas maintenant',
  'desktop.link.failed': 'Le lien ne peut pas être appelé',
  'desktop.link.handed-over': "Votre fenêtre d'appel, déjà ouverte, vous demande s'il faut appeler.",
  'desktop.install': "Installer la fenêtre d'appel",
  'desktop.install.help':
    "Installée comme une application, la fenêtre d'appel a sa place dans la barre des tâches, montre combien d'appels vous attendent et ouvre les liens téléphoniques.",
  'desktop.install.impossible':
    "Ce navigateur ne le propose pas pour l'instant : la fenêtre d'appel est déjà installée, ou il ne peut pas l'installer.",
  'desktop.links': 'Utiliser cette fenêtre pour les liens téléphoniques',
  'desktop.links.help':
    "Un clic sur un numéro d'une page web ou d'un e-mail l'ouvre ici. Le navigateur vous le demande une fois.",
  'desktop.links.impossible': 'Ce navigateur ne laisse aucune page ouvrir les liens téléphoniques.',
  'desktop.links.failed': "Le navigateur a refusé. Ses paramètres pour ce site l'interdisent peut-être.",
  'desktop.notifications.title': 'Sachez qui vous appelle quand cette fenêtre est cachée',
  'desktop.notifications.help':
    "Avec votre accord, chaque appel entrant s'affiche à l'écran, où vous pouvez répondre ou refuser.",
  'desktop.notifications.allow': 'Autoriser les notifications',
};
