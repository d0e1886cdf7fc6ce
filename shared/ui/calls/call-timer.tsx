import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Call } from '../../call/call';
import { isEstablished } from '../../call/call-state';
import { formatDuration } from '../format-duration';
import { useNow } from '../use-now';

const useStyles = makeStyles({
  root: {
    alignSelf: 'flex-start',
    flexShrink: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
});

/** How long the two have been talking: runs during the call, stands after it. Never read out by itself. */
export function CallTimer({ call }: { readonly call: Call }): ReactNode {
  const styles = useStyles();
  const now = useNow(isEstablished(call.state) || call.state === 'recovering');
  if (call.connectedAt === undefined) return null;
  return (
    <span role="timer" aria-live="off" className={styles.root}>
      {formatDuration((call.endedAt ?? now) - call.connectedAt)}
    </span>
  );
}
