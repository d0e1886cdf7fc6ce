import { Button, Skeleton, SkeletonItem, makeStyles, tokens } from '@fluentui/react-components';
import { CloudError32Regular } from '@fluentui/react-icons';
import { useCallback, type ReactNode } from 'react';
import type { DialTarget } from '../../dialing/dial-target';
import { useText } from '../app-root/use-text';
import { BlankSlate } from '../controls/blank-slate';
import type { ReadDialInput } from './read-dial-input';
import type { Dial } from '../use-dialling';
import { useLoaded } from '../use-loaded';

const useStyles = makeStyles({
  root: { padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`, overflowY: 'auto' },
  waiting: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '320px', margin: '0 auto' },
});

export interface DialpadPanelProps {
  readonly reader: () => Promise<ReadDialInput>;
  readonly dial: Dial;
  readonly lastDialled?: DialTarget | undefined;
  /** Below the buttons: what else begins a call. */
  readonly more?: ReactNode;
}

/** The dialpad, which is fetched with the tables of numbers when it is first looked at. */
export function DialpadPanel({ reader, dial, lastDialled, more }: DialpadPanelProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const load = useCallback(async () => {
    const [{ Dialpad }, read] = await Promise.all([import('./dialpad'), reader()]);
    return { Dialpad, read };
  }, [reader]);
  const { value, failed, retry } = useLoaded(load, true);
  if (failed) {
    return (
      <BlankSlate icon={<CloudError32Regular />} title={text('common.part-failed')}>
        <Button onClick={retry}>{text('common.retry')}</Button>
      </BlankSlate>
    );
  }
  return (
    <div className={styles.root}>
      {value ? (
        <value.Dialpad read={value.read} dial={dial} lastDialled={lastDialled} more={more} />
      ) : (
        <Skeleton aria-label={text('common.loading')} aria-busy="true" className={styles.waiting}>
          <SkeletonItem size={48} />
          <SkeletonItem size={128} />
          <SkeletonItem size={48} />
        </Skeleton>
      )}
    </div>
  );
}
