import { Button, Spinner, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { ErrorText } from '../controls/error-text';
import { ModalDialog } from '../controls/modal-dialog';

const useStyles = makeStyles({
  action: { [touch]: { minHeight: '44px' } },
});

export interface EverywhereDialogProps {
  /** Rejects with AppError; resolves once nobody is signed in. */
  readonly onSignOut: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before every device is signed out, and says so if that did not happen. */
export function EverywhereDialog({ onSignOut, onClose }: EverywhereDialogProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode>();
  const signOut = (): void => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    onSignOut().then(onClose, (reason: unknown) => {
      const code = errorCodeOf(reason);
      setBusy(false);
      setError(code);
      announce(`${text('sign-in.everywhere.failed')} ${text(`error.${code}`)}`, 'assertive');
    });
  };
  return (
    <ModalDialog
      role="alertdialog"
      width={440}
      title={text('sign-in.everywhere')}
      actions={
        <>
          <Button
            appearance="primary"
            className={styles.action}
            disabledFocusable={busy}
            onClick={signOut}
            {...(busy && { icon: <Spinner size="extra-tiny" appearance="inverted" aria-hidden="true" /> })}
          >
            {text('common.sign-out')}
          </Button>
          <Button className={styles.action} disabledFocusable={busy} onClick={onClose}>
            {text('common.cancel')}
          </Button>
        </>
      }
      onClose={() => {
        if (!busy) onClose();
      }}
    >
      <p>{text('sign-in.everywhere.text')}</p>
      {error && (
        <ErrorText>
          {text('sign-in.everywhere.failed')} {text(`error.${error}`)}
        </ErrorText>
      )}
    </ModalDialog>
  );
}
