import { Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { ROW_HEIGHT } from './row-height';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    alignItems: 'center',
    height: `${String(ROW_HEIGHT)}px`,
    padding: `0 ${tokens.spacingHorizontalL}`,
  },
  lines: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  name: { width: 'min(180px, 60%)' },
  subtitle: { width: 'min(260px, 85%)' },
});

const rows = [0, 1, 2, 3, 4, 5, 6];

/** The list before it is there. */
export function ContactSkeleton(): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <Skeleton aria-label={text('common.loading')} aria-busy="true">
      {rows.map((row) => (
        <div key={row} className={styles.row}>
          <SkeletonItem shape="circle" size={40} />
          <div className={styles.lines}>
            <SkeletonItem size={16} className={styles.name} />
            <SkeletonItem size={12} className={styles.subtitle} />
          </div>
        </div>
      ))}
    </Skeleton>
  );
}
