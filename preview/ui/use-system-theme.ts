import { useSystemTheme as useThemeName } from '../../shared/ui/app-root/use-system-theme';
import type { TeamsTheme } from '../teams-host/host-context';

const inTeams = { light: 'default', dark: 'dark', 'high-contrast': 'contrast' } as const;

/** The theme the person's system asks for, in Teams' words, followed live. */
export function useSystemTheme(): TeamsTheme {
  return inTeams[useThemeName()];
}
