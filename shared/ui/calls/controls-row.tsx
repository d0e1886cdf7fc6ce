import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type ReactNode } from 'react';
import { useHandOnFocus } from '../controls/use-hand-on-focus';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

export interface ControlsRowProps {
  /** Those of a call that rings, or of one that goes on. */
  readonly kind: 'incoming' | 'ongoing';
  /** Where the focus goes when these controls give way to others. */
  readonly heir: () => HTMLElement | null;
  readonly children: ReactNode;
}

export function ControlsRow({ kind, heir, children }: ControlsRowProps): ReactNode {
  const styles = useStyles();
  const row = useRef<HTMLDivElement>(null);
  useHandOnFocus(row, heir);
  return (
    <div ref={row} data-controls={kind} className={styles.row}>
      {children}
    </div>
  );
}
