import { themeOfBackground } from '../../../../outlook-addin/host/office-theme';

it.each([
  ['#FFFFFF', 'light'],
  ['#e6e6e6', 'light'],
  ['#262626', 'dark'],
  ['000000', 'dark'],
  ['white', undefined],
  ['', undefined],
  [undefined, undefined],
])('a background of %s is %s', (background, theme) => {
  expect(themeOfBackground(background)).toBe(theme);
});
