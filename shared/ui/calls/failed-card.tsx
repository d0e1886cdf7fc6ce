import { Dismiss20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { ErrorText } from '../controls/error-text';
import { IconButton } from '../controls/icon-button';
import type { FailedDial } from '../use-dialling';
import { CallShell } from './call-shell';
import { targetName } from './party-name';

export interface FailedCardProps {
  readonly failed: FailedDial;
  readonly onDismiss: () => void;
}

/** A call that could not be placed, with the reason, until its user has read it. */
export function FailedCard({ failed, onDismiss }: FailedCardProps): ReactNode {
  const text = useText();
  const name = targetName(failed.target);
  return (
    <CallShell
      name={name}
      emphasis="quiet"
      detail={text('call.failed-to-start', { name })}
      aside={
        <IconButton name={text('call.action.dismiss')} icon={<Dismiss20Regular />} onClick={onDismiss} />
      }
    >
      <ErrorText>{text(`error.${failed.code}`)}</ErrorText>
    </CallShell>
  );
}
