import { makeStyles, tokens } from '@fluentui/react-components';

/** Bodies are written for white paper, in colours of their own: Outlook shows them on it in every theme, too. */
export const useBodyStyles = makeStyles({
  paper: {
    minHeight: '120px',
    padding: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
    overflow: 'auto',
    overflowWrap: 'anywhere',
    colorScheme: 'light',
    color: '#242424',
    backgroundColor: '#ffffff',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '& a': { color: '#0f548c' },
    '@media (forced-colors: active)': {
      color: 'CanvasText',
      backgroundColor: 'Canvas',
      '& *': { color: 'CanvasText !important' },
    },
  },
  plain: {
    width: '100%',
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre-wrap',
    resize: 'vertical',
  },
});
