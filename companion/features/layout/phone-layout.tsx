import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { wide } from '../../../shared/ui/controls/breakpoints';

const useStyles = makeStyles({
  window: {
    boxSizing: 'border-box',
    minHeight: '100dvh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    [wide]: { height: '100dvh' },
  },
  header: { position: 'sticky', top: 0, zIndex: 1 },
  main: {
    flexGrow: 1,
    minHeight: 0,
    outlineStyle: 'none',
    display: 'flex',
    flexDirection: 'column',
    [wide]: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 23rem' },
  },
  calls: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    [wide]: { overflowY: 'auto', padding: tokens.spacingHorizontalXL },
  },
  side: {
    flexGrow: 1,
    display: 'flex',
    flexDirection: 'column',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [wide]: {
      overflowY: 'auto',
      borderTopStyle: 'none',
      borderInlineStartWidth: tokens.strokeWidthThin,
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke2,
    },
  },
  // Its parts follow its width, not that of the window.
  tools: { flexGrow: 1, containerType: 'inline-size' },
});

export interface PhoneLayoutProps {
  readonly header: ReactNode;
  /** What goes on: notices, calls. */
  readonly calls: ReactNode;
  /** How to begin a call. */
  readonly tools: ReactNode;
  readonly footer: ReactNode;
}

/** The window of a telephone: one column in a small window, two in a wide one. */
export function PhoneLayout({ header, calls, tools, footer }: PhoneLayoutProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.window}>
      <div className={styles.header}>{header}</div>
      {/* Takes the focus when what had it is gone, a call that ended say. */}
      <main className={styles.main} tabIndex={-1}>
        <div className={styles.calls}>{calls}</div>
        <div className={styles.side}>
          <div className={styles.tools}>{tools}</div>
          {footer}
        </div>
      </main>
    </div>
  );
}
