import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AdminUser } from '../../../shared/api/admin-users-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../../shared/ui/controls/modal-dialog';

export interface DeactivateDialogProps {
  readonly user: AdminUser;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before somebody is let in no more: it may end a call. */
export function DeactivateDialog({ user, onAnswer }: DeactivateDialogProps): ReactNode {
  const text = useText();
  const cancel = (): void => {
    onAnswer(false);
  };
  return (
    <ModalDialog
      role="alertdialog"
      title={text('admin.users.deactivate.of', { name: user.displayName })}
      width={440}
      startsAtTitle
      onClose={cancel}
      actions={
        <>
          <Button onClick={cancel}>{text('common.cancel')}</Button>
          <Button
            appearance="primary"
            onClick={() => {
              onAnswer(true);
            }}
          >
            {text('admin.users.deactivate')}
          </Button>
        </>
      }
    >
      <p>{text('admin.users.question', { name: user.displayName })}</p>
    </ModalDialog>
  );
}
