import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { SignInError } from './sign-in-error';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tall: { minHeight: '40px', [touch]: { minHeight: '44px' } },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface OpenPanelProps {
  /** Nobody needs to press the button: the person has just asked for this. */
  readonly eager?: boolean;
  /** Why it did not work a moment ago. */
  readonly failed?: ErrorCode | undefined;
  readonly supportEmail?: string | undefined;
  /** Rejects with AppError. */
  readonly onSignIn: () => Promise<void>;
}

/** Signing in where nothing is asked: one button. */
export function OpenPanel({ eager = false, failed, supportEmail, onSignIn }: OpenPanelProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(eager);
  const [error, setError] = useState(failed);
  const enter = useCallback(() => {
    onSignIn().catch((reason: unknown) => {
      const code = errorCodeOf(reason);
      setBusy(false);
      setError(code);
      announce(text(`error.${code}`), 'assertive');
    });
  }, [onSignIn, announce, text]);
  const begun = useRef(false);
  useEffect(() => {
    if (!eager || begun.current) return;
    begun.current = true;
    enter();
  }, [eager, enter]);
  return (
    <div className={styles.root}>
      <p className={styles.text}>{text('sign-in.open.text')}</p>
      {error && <SignInError code={error} supportEmail={supportEmail} />}
      <Button
        appearance="primary"
        className={styles.tall}
        disabledFocusable={busy}
        onClick={() => {
          if (busy) return;
          setBusy(true);
          setError(undefined);
          enter();
        }}
        {...(busy && { icon: <Spinner size="extra-tiny" appearance="inverted" aria-hidden="true" /> })}
      >
        {text(busy ? 'sign-in.busy' : 'sign-in.submit')}
      </Button>
    </div>
  );
}
