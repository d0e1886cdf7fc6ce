import type { ThemeName } from '../../shared/ui/app-root/theme';

/** Below this a background is dark; of 255. */
const DARK = 128;

/**
 * The appearance that goes with the background Outlook says it has (`#rrggbb`); undefined where it says
 * none. Its own names of themes are not told to add-ins.
 */
export function themeOfBackground(background: string | undefined): ThemeName | undefined {
  const parts = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(background ?? '');
  if (!parts) return undefined;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => parseInt(part, 16));
  // Relative luminance, near enough (ITU-R BT.601).
  return 0.299 * red + 0.587 * green + 0.114 * blue < DARK ? 'dark' : 'light';
}
