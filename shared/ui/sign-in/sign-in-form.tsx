import { Button, Field, Input, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Eye20Regular, EyeOff20Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { IconButton } from '../controls/icon-button';
import { SignInError } from './sign-in-error';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, width: '100%' },
  tall: { [touch]: { minHeight: '44px' } },
  submit: { minHeight: '40px', [touch]: { minHeight: '44px' } },
});

export interface Credentials {
  readonly environment: string;
  readonly userName: string;
  readonly password: string;
}

export interface SignInFormProps {
  /** The environment to sign in to. */
  readonly environment: string;
  readonly supportEmail?: string | undefined;
  /** Rejects with AppError; resolves once this form is no longer needed. */
  readonly onSignIn: (credentials: Credentials) => Promise<void>;
}

/** User name and password. */
export function SignInForm({ environment, supportEmail, onSignIn }: SignInFormProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [userName, setUserName] = useState('');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode>();
  const [tried, setTried] = useState(false);
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  const fail = (code: ErrorCode): void => {
    if (gone.current) return;
    setBusy(false);
    setError(code);
    announce(text(`error.${code}`), 'assertive');
    passwordField.current?.select();
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (busy) return;
    setTried(true);
    setError(undefined);
    const name = userName.trim();
    const missing = name === '' ? nameField : password === '' ? passwordField : undefined;
    if (missing) {
      missing.current?.focus();
      return;
    }
    setBusy(true);
    onSignIn({ environment, userName: name, password }).catch((reason: unknown) => {
      fail(errorCodeOf(reason));
    });
  };
  const lacks = (value: string): { validationMessage?: string } =>
    tried && value.trim() === '' ? { validationMessage: text('sign-in.required') } : {};
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-busy={busy}>
      <Field label={text('sign-in.user-name')} {...lacks(userName)}>
        <Input
          ref={nameField}
          className={styles.tall}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={64}
          readOnly={busy}
          value={userName}
          onChange={(_event, data) => {
            setUserName(data.value);
          }}
        />
      </Field>
      <Field label={text('sign-in.password')} {...lacks(password)}>
        <Input
          ref={passwordField}
          className={styles.tall}
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          maxLength={256}
          readOnly={busy}
          value={password}
          onChange={(_event, data) => {
            setPassword(data.value);
          }}
          contentAfter={
            <IconButton
              name={text(shown ? 'sign-in.hide' : 'sign-in.show')}
              icon={shown ? <EyeOff20Regular /> : <Eye20Regular />}
              size="small"
              onClick={() => {
                setShown((before) => !before);
              }}
            />
          }
        />
      </Field>
      {error && <SignInError code={error} supportEmail={supportEmail} />}
      <Button
        type="submit"
        appearance="primary"
        className={styles.submit}
        disabledFocusable={busy}
        {...(busy && { icon: <Spinner size="extra-tiny" appearance="inverted" aria-hidden="true" /> })}
      >
        {text(busy ? 'sign-in.busy' : 'sign-in.submit')}
      </Button>
    </form>
  );
}
