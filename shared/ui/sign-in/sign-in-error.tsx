import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { ErrorCode } from '../../errors/error-code';
import { useText } from '../app-root/use-text';
import { ErrorText } from '../controls/error-text';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  ask: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What a person can mend by typing again; nobody else is of help. */
const ownMistakes: readonly ErrorCode[] = ['wrong-credentials', 'invalid-input', 'too-many-attempts'];

export interface SignInErrorProps {
  readonly code: ErrorCode;
  /** Of the settings, where they have been known. */
  readonly supportEmail?: string | undefined;
}

/** Why somebody was not let in, and whom to ask (requirement T11). Whoever shows it announces it. */
export function SignInError({ code, supportEmail }: SignInErrorProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  return (
    <div className={styles.root}>
      <ErrorText>{text(`error.${code}`)}</ErrorText>
      {!ownMistakes.includes(code) && (
        <p className={styles.ask}>
          {supportEmail ? (
            <>
              {text('sign-in.ask.support')}{' '}
              <Link inline href={`mailto:${encodeURIComponent(supportEmail).replace('%40', '@')}`}>
                {supportEmail}
              </Link>
            </>
          ) : (
            text('sign-in.ask.administrator')
          )}
        </p>
      )}
    </div>
  );
}
