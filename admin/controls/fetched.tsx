import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { NoticeBar } from '../../shared/ui/controls/notice-bar';
import type { FetchedState } from './use-fetched';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  lead: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground2 },
  waiting: { padding: tokens.spacingVerticalXXXL },
});

export interface FetchedProps<T> {
  /** What this section is about. */
  readonly lead: string;
  readonly fetched: FetchedState<T>;
  /** What failed, in words. */
  readonly failure: string;
  /** What it says does not change by itself: asking anew is offered only after a failure. */
  readonly still?: boolean;
  readonly children: (value: T) => ReactNode;
}

/** A section that shows what the server says, with a button that asks anew. */
export function Fetched<T>({ lead, fetched, failure, still = false, children }: FetchedProps<T>): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { value, error, busy, reload } = fetched;
  return (
    <div className={styles.root} aria-busy={busy}>
      <div className={styles.head}>
        <p className={styles.lead}>{lead}</p>
        {(!still || error) && (
          <Button icon={<ArrowClockwise20Regular />} disabledFocusable={busy} onClick={reload}>
            {text('admin.reload')}
          </Button>
        )}
      </div>
      {error && (
        <div role="alert">
          <NoticeBar intent="error">{`${failure}. ${text(`error.${error}`)}`}</NoticeBar>
        </div>
      )}
      {value === undefined && busy && <Spinner className={styles.waiting} label={text('common.loading')} />}
      {value !== undefined && children(value)}
    </div>
  );
}
