import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle20Filled, Info20Filled, Warning20Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  infoIcon: { color: tokens.colorBrandForeground1 },
  warning: {
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  error: {
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  icon: { display: 'inline-flex', flexShrink: 0 },
  words: { flexGrow: 1, flexBasis: '200px', minWidth: 0, overflowWrap: 'anywhere' },
  slim: {
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  slimWords: { flexBasis: '128px' },
});

const icons = { info: <Info20Filled />, warning: <Warning20Filled />, error: <ErrorCircle20Filled /> };

export interface NoticeBarProps {
  readonly intent: keyof typeof icons;
  readonly children: ReactNode;
  /** What helps, at the end of the line. */
  readonly action?: ReactNode;
  /** For a place as narrow as a side panel. */
  readonly slim?: boolean;
}

/** A line across the page about something that concerns all of it. Whoever shows it owns the live region. */
export function NoticeBar({ intent, children, action, slim = false }: NoticeBarProps): ReactNode {
  const styles = useStyles();
  return (
    <div className={mergeClasses(styles.root, slim && styles.slim, intent !== 'info' && styles[intent])}>
      <span className={mergeClasses(styles.icon, styles[`${intent}Icon`])} aria-hidden="true">
        {icons[intent]}
      </span>
      <span className={mergeClasses(styles.words, slim && styles.slimWords)}>{children}</span>
      {action}
    </div>
  );
}
