import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DialTarget } from '../../dialing/dial-target';
import { useText } from '../app-root/use-text';
import { CallShell } from './call-shell';
import { targetName } from './party-name';

const useStyles = makeStyles({
  state: { fontWeight: tokens.fontWeightSemibold },
});

export interface UnconfirmedCardProps {
  readonly target: DialTarget;
  /** What may be done meanwhile, e.g. a link that opens the companion. */
  readonly children?: ReactNode;
}

/** A call that was asked for and is not there yet. */
export function UnconfirmedCard({ target, children }: UnconfirmedCardProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <CallShell
      name={targetName(target)}
      ringing
      detail={
        <span role="status" className={styles.state}>
          {text('call.unconfirmed')}
        </span>
      }
    >
      {children}
    </CallShell>
  );
}
