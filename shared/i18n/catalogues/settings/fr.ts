import type { settingsEn } from './en';

export const settingsFr: Record<keyof typeof settingsEn, string> = {
  'settings.title': 'Paramètres',
  'settings.back': 'Retour',
};
