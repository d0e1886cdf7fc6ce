import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
});

export interface PagerProps {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of a long list; nothing where there is one. */
export function Pager({ page, pages, onPage }: PagerProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  if (pages < 2) return null;
  return (
    <nav className={styles.root} aria-label={text('admin.pages')}>
      <Button
        disabledFocusable={page <= 1}
        onClick={() => {
          if (page > 1) onPage(page - 1);
        }}
      >
        {text('admin.pages.previous')}
      </Button>
      <span className={styles.place} role="status">
        {text('admin.pages.place', { page, pages })}
      </span>
      <Button
        disabledFocusable={page >= pages}
        onClick={() => {
          if (page < pages) onPage(page + 1);
        }}
      >
        {text('admin.pages.next')}
      </Button>
    </nav>
  );
}
