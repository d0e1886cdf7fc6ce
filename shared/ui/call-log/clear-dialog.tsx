import { Button, makeStyles } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { ModalDialog } from '../controls/modal-dialog';
import type { HistoryFilter } from './history-filters';

const useStyles = makeStyles({ action: { [touch]: { minHeight: '44px' } } });

export interface ClearDialogProps {
  /** What is shown, and goes. */
  readonly filter: HistoryFilter;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

/** Asks before many records go (guide, chapter 3, "Suppression de l'intégralité de l'historique d'appels"). */
export function ClearDialog({ filter, onDelete, onClose }: ClearDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <ModalDialog
      role="alertdialog"
      width={400}
      title={
        filter === 'all'
          ? text('call-log.delete-all.question')
          : text('call-log.delete-kind.question', { kind: filter })
      }
      actions={
        <>
          <Button className={styles.action} onClick={onClose}>
            {text('common.cancel')}
          </Button>
          <Button
            appearance="primary"
            className={styles.action}
            icon={<Delete20Regular />}
            onClick={onDelete}
          >
            {text('common.delete')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <p>{text(filter === 'all' ? 'call-log.delete-all.text' : 'call-log.delete-kind.text')}</p>
    </ModalDialog>
  );
}
