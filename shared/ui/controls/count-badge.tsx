import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** More than this is "many": the badge must not grow wide. */
const MOST = 99;

const useStyles = makeStyles({
  root: {
    boxSizing: 'border-box',
    flexShrink: 0,
    minWidth: '20px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusCircular,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
    fontVariantNumeric: 'tabular-nums',
  },
});

/** How many of something are new, and the same in words. */
export interface CountOf {
  readonly count: number;
  readonly name: string;
}

/** A number on a tab, for eyes alone: whoever carries it says it in words (`aria-description`). */
export function CountBadge({ count }: Pick<CountOf, 'count'>): ReactNode {
  const styles = useStyles();
  return (
    <span aria-hidden="true" className={styles.root}>
      {count > MOST ? `${String(MOST)}+` : count}
    </span>
  );
}
