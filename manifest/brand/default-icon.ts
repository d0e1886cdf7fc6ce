/**
 * The icon of the brand we bring: somebody who is heard. The symbol keeps to the middle of the square,
 * as Teams asks (a tenth and a half free on every side); the outline icon is cut out of it.
 */
export const defaultIcon = {
  file: 'icon.svg',
  svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">
  <rect width="96" height="96" fill="#5b5fc7"/>
  <g fill="#fff">
    <circle cx="38" cy="35" r="12.5"/>
    <path d="M16.5 74c0-13.5 9.2-21 21.5-21s21.5 7.5 21.5 21a2 2 0 0 1-2 2h-39a2 2 0 0 1-2-2z"/>
  </g>
  <g fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round">
    <path d="M60.5 26a13.5 13.5 0 0 1 0 18"/>
    <path d="M69.5 18a26 26 0 0 1 0 34"/>
  </g>
</svg>
`,
};
