import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { AdminGroup } from '../../../shared/api/admin-groups-schema';
import { useText } from '../../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../../shared/ui/controls/modal-dialog';

export interface DeleteDialogProps {
  readonly group: AdminGroup;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before a group is deleted: callers know its number. */
export function DeleteDialog({ group, onAnswer }: DeleteDialogProps): ReactNode {
  const text = useText();
  const cancel = (): void => {
    onAnswer(false);
  };
  return (
    <ModalDialog
      role="alertdialog"
      title={text('admin.groups.delete.of', { name: group.name })}
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
      <p>{text('admin.groups.question', { name: group.name })}</p>
    </ModalDialog>
  );
}
