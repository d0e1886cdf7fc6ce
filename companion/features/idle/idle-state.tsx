import { makeStyles, tokens } from '@fluentui/react-components';
import { CallRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode } from 'react';
import { wide } from '../../../shared/ui/controls/breakpoints';
import { useText } from '../../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  idle: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingVerticalS,
    [wide]: {
      paddingBlock: 'max(1rem, calc(50dvh - 12rem))',
      gridTemplateColumns: 'auto',
      placeContent: 'center',
      justifyItems: 'center',
      rowGap: tokens.spacingVerticalL,
      textAlign: 'center',
    },
  },
  icon: {
    display: 'grid',
    placeItems: 'center',
    width: '3rem',
    height: '3rem',
    fontSize: tokens.fontSizeHero700,
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    [wide]: { width: '6rem', height: '6rem', fontSize: tokens.fontSizeHero1000 },
  },
  next: {
    gridColumn: '1 / -1',
    width: '100%',
    display: 'grid',
    justifyItems: 'center',
    ':empty': { display: 'none' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: {
    margin: 0,
    maxWidth: '24rem',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    [wide]: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  },
});

export interface IdleStateProps {
  /** Calls can be made and taken now. */
  readonly reachable: boolean;
  /** What comes next: a meeting. */
  readonly next?: ReactNode;
}

/** What the window says while there is no call. */
export function IdleState({ reachable, next }: IdleStateProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.idle}>
      <span className={styles.icon} aria-hidden>
        <CallRegular />
      </span>
      <div>
        <h2 className={styles.title}>
          {text(reachable ? 'companion.idle.title' : 'companion.idle.offline-title')}
        </h2>
        <p className={styles.text}>
          {text(reachable ? 'companion.idle.text' : 'companion.idle.offline-text')}
        </p>
      </div>
      <div className={styles.next}>{next}</div>
    </div>
  );
}
