import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  header: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    // The tabs tell by it that there is little room.
    containerType: 'inline-size',
    flexShrink: 0,
    minHeight: '48px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // Outlook writes the name of the add-in above the pane itself.
  title: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    margin: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
  space: { flexGrow: 1 },
});

export interface PaneFrameProps {
  readonly start?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
}

/** A header across the top and the pane under it. */
export function PaneFrame({ start, end, children }: PaneFrameProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        <h1 className={styles.title}>{text('common.app-name')}</h1>
        {start}
        <span className={styles.space} />
        {end}
      </header>
      {children}
    </div>
  );
}
