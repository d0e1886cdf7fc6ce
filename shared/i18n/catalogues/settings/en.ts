/** What a person may choose. */
export const settingsEn = {
  'settings.title': 'Settings',
  'settings.back': 'Back',
  'settings.failed': 'This part of the settings could not be loaded',
} as const;
