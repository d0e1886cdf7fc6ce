import { makeStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useText } from '../../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  page: { minHeight: '100dvh', display: 'grid', placeContent: 'center' },
});

/** Shown while it is found out whose telephone this is. */
export function StartingPage(): ReactElement {
  const styles = useStyles();
  const text = useText();
  return (
    <main className={styles.page}>
      <p role="status">{text('common.loading')}</p>
    </main>
  );
}
