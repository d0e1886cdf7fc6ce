import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { ErrorText } from '../controls/error-text';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
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
    <Dialog
      open
      // A modal one that goes with its whole page, as this does, leaves everything else hidden from assistive technology.
      modalType="non-modal"
      onOpenChange={(_event, { open }) => {
        if (!open && !busy) onClose();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{text('sign-in.everywhere')}</DialogTitle>
          <DialogContent className={styles.content}>
            <span>{text('sign-in.everywhere.text')}</span>
            {error && (
              <ErrorText>
                {text('sign-in.everywhere.failed')} {text(`error.${error}`)}
              </ErrorText>
            )}
          </DialogContent>
          <DialogActions>
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
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
