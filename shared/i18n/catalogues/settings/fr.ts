import type { settingsEn } from './en';

export const settingsFr: Record<keyof typeof settingsEn, string> = {
  'settings.title': 'Paramètres',
  'settings.back': 'Retour',
  'settings.failed': "Cette partie des paramètres n'a pas pu être chargée",
  'settings.by-administrator': 'Défini par votre administrateur.',
};
