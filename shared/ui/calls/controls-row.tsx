import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useHandOnFocus } from '../controls/use-hand-on-focus';

/** A control with a name of usual length, and the gap after it. */
const CONTROL_PX = 60;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  // All in one line where each has room for its name, else in two of about as many: no control is left alone below
  // the others, least of all the one that ends the call. Too little room makes the middle figure huge, enough negative.
  even: {
    '& > button': {
      flexBasis: `clamp(
        100% / var(--controls) - ${tokens.spacingHorizontalXS},
        (var(--controls) * ${String(CONTROL_PX)}px - 100%) * 999,
        100% / round(up, var(--controls) / 2, 1) - ${tokens.spacingHorizontalXS}
      )`,
    },
  },
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
  useLayoutEffect(() => {
    const { current } = row;
    // However deep in the children they come from.
    current?.style.setProperty('--controls', String(current.querySelectorAll(':scope > button').length || 1));
  });
  return (
    <div
      ref={row}
      data-controls={kind}
      className={mergeClasses(styles.row, kind === 'ongoing' && styles.even)}
    >
      {children}
    </div>
  );
}
