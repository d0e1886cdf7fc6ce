import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { narrow } from '../../shared/ui/controls/breakpoints';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { padding: `0 ${tokens.spacingHorizontalXS}`, gap: tokens.spacingHorizontalXXS },
  },
  title: {
    margin: 0,
    marginInlineEnd: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  hiddenOnPhone: {
    [narrow]: {
      position: 'absolute',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    },
  },
  // Its parts follow the room that is left for them.
  start: {
    display: 'flex',
    alignSelf: 'stretch',
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    containerType: 'inline-size',
  },
});

export interface PageFrameProps {
  /** The host writes the app's name above the tab itself. */
  readonly titled: boolean;
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A header across the top and the page under it. */
export function PageFrame({ titled, start, end, children }: PageFrameProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <h1 className={mergeClasses(styles.title, titled ? styles.hiddenOnPhone : styles.hidden)}>
          {text('teams.title')}
        </h1>
        <div className={styles.start}>{start}</div>
        {end}
      </header>
      {children}
    </div>
  );
}
