/** What a person may choose. */
export const settingsEn = {
  'settings.title': 'Settings',
  'settings.back': 'Back',
  'settings.failed': 'This part of the settings could not be loaded',
  'settings.by-administrator': 'Set by your administrator.',
} as const;
