/** What a person may choose. */
export const settingsEn = {
  'settings.title': 'Settings',
  'settings.back': 'Back',
} as const;
