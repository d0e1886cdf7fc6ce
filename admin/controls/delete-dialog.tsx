import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../shared/ui/app-root/use-text';
import { ModalDialog } from '../../shared/ui/controls/modal-dialog';

export interface DeleteDialogProps {
  readonly title: string;
  /** What is lost by it. */
  readonly question: string;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks before something others may know of is deleted. */
export function DeleteDialog({ title, question, onAnswer }: DeleteDialogProps): ReactNode {
  const text = useText();
  const cancel = (): void => {
    onAnswer(false);
  };
  return (
    <ModalDialog
      role="alertdialog"
      title={title}
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
      <p>{question}</p>
    </ModalDialog>
  );
}
