import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  type Theme,
} from '@fluentui/react-components';

/** The appearances a host can ask for. */
export type ThemeName = 'light' | 'dark' | 'high-contrast';

export const themes: Readonly<Record<ThemeName, Theme>> = {
  light: teamsLightTheme,
  dark: teamsDarkTheme,
  'high-contrast': teamsHighContrastTheme,
};

/** What the operating system asks for, where no host says otherwise. */
export function systemTheme(matches: (query: string) => boolean): ThemeName {
  if (matches('(forced-colors: active)')) return 'high-contrast';
  return matches('(prefers-color-scheme: dark)') ? 'dark' : 'light';
}
