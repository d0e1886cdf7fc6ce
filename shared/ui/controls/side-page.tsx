import { makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { narrow } from './breakpoints';
import { IconButton } from './icon-button';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    maxWidth: '46rem',
    padding: tokens.spacingHorizontalL,
    overflowY: 'auto',
    [narrow]: { padding: tokens.spacingHorizontalS },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    marginBottom: tokens.spacingVerticalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
});

export interface SidePageProps {
  readonly title: string;
  /** The name of the button that leads back. */
  readonly back: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands in the place of the sections until it is left, by its button or by Escape. The focus begins at its title. */
export function SidePage({ title, back, onClose, children }: SidePageProps): ReactNode {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <section className={styles.page} aria-labelledby={id} onKeyDown={leave}>
      <div className={styles.head}>
        <IconButton name={back} icon={<ArrowLeft20Regular />} onClick={onClose} />
        <h2 ref={heading} id={id} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
      </div>
      {children}
    </section>
  );
}
