import { Button, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../app-root/use-text';
import { touch } from '../../controls/breakpoints';
import { ModalDialog } from '../../controls/modal-dialog';

const useStyles = makeStyles({ action: { [touch]: { minHeight: '44px' } } });

export interface DiscardDialogProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asks before what was entered is lost. */
export function DiscardDialog({ onLeave, onStay }: DiscardDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <ModalDialog
      role="alertdialog"
      width={400}
      title={text('personal.discard')}
      actions={
        <>
          <Button className={styles.action} onClick={onLeave}>
            {text('personal.discard.leave')}
          </Button>
          <Button appearance="primary" className={styles.action} onClick={onStay}>
            {text('personal.discard.stay')}
          </Button>
        </>
      }
      onClose={onStay}
    >
      <p>{text('personal.discard.text')}</p>
    </ModalDialog>
  );
}
