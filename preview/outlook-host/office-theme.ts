/** How this Outlook looks. */
export type OutlookTheme = 'light' | 'dark';

/** Colours of `Office.context.officeTheme`, as numbers. */
const colours: Readonly<Record<OutlookTheme, Readonly<Record<string, number>>>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x292929,
    controlForegroundColor: 0xffffff,
  },
};

/** What the event `officeThemeChanged` carries: a list with one JSON text. */
export function themeData(theme: OutlookTheme): readonly string[] {
  return [JSON.stringify(colours[theme])];
}
