import { Button, makeStyles } from '@fluentui/react-components';
import { Delete20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Contact } from '../../../contacts/contact';
import { useText } from '../../app-root/use-text';
import { touch } from '../../controls/breakpoints';
import { ErrorText } from '../../controls/error-text';
import { ModalDialog } from '../../controls/modal-dialog';
import { useTelling } from './use-telling';

const useStyles = makeStyles({ action: { [touch]: { minHeight: '44px' } } });

export interface DeleteContactDialogProps {
  readonly contact: Contact;
  readonly remove: () => Promise<void>;
  /** It is gone: what there is to say about it. */
  readonly onGone: (said: string) => void;
  readonly onClose: () => void;
}

/** Asks before a contact goes (guide, chapter 15, "Suppression d'un contact"). */
export function DeleteContactDialog({
  contact,
  remove,
  onGone,
  onClose,
}: DeleteContactDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const { busy, error, run } = useTelling();
  const name = contact.displayName;
  const go = async (): Promise<void> => {
    if (!(await run(remove()))) return;
    onClose();
    onGone(text('personal.deleted', { name }));
  };
  return (
    <ModalDialog
      role="alertdialog"
      width={400}
      title={text('personal.delete', { name })}
      actions={
        <>
          <Button className={styles.action} onClick={onClose}>
            {text('common.cancel')}
          </Button>
          <Button
            appearance="primary"
            className={styles.action}
            icon={<Delete20Regular />}
            disabledFocusable={busy}
            onClick={() => {
              void go();
            }}
          >
            {text('common.delete')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <p>{text('personal.delete.text')}</p>
      {error && <ErrorText>{text(`error.${error}`)}</ErrorText>}
    </ModalDialog>
  );
}
