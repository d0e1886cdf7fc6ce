import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AdminRoom } from '../../../shared/api/admin-rooms-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../../shared/ui/controls/modal-dialog';

export interface DeleteDialogProps {
  readonly room: AdminRoom;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before a room is deleted: invitations that name it cannot be taken back. */
export function DeleteDialog({ room, onAnswer }: DeleteDialogProps): ReactNode {
  const text = useText();
  const cancel = (): void => {
    onAnswer(false);
  };
  return (
    <ModalDialog
      role="alertdialog"
      title={text('admin.rooms.delete.of', { name: room.name })}
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
            {text('common.delete')}
          </Button>
        </>
      }
    >
      <p>{text('admin.rooms.question', { name: room.name })}</p>
    </ModalDialog>
  );
}
