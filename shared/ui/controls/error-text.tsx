import { makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    color: tokens.colorPaletteRedForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0 },
});

/** What went wrong, where it went wrong. Whoever shows it announces it, or refers to it by `id`. */
export function ErrorText({
  id,
  children,
}: {
  readonly id?: string;
  readonly children: ReactNode;
}): ReactNode {
  const styles = useStyles();
  return (
    <p id={id} className={styles.root}>
      <ErrorCircle16Filled aria-hidden="true" className={styles.icon} />
      <span>{children}</span>
    </p>
  );
}
