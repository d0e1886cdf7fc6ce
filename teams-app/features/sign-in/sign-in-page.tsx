import { Button, Divider, makeStyles, tokens } from '@fluentui/react-components';
import { PeopleCall24Filled } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import type { EnvironmentInfo, SignIn } from '../../../shared/api/session-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { ErrorCode } from '../../../shared/errors/error-code';
import { useAnnounce } from '../../../shared/ui/app-root/announce-context';
import { useText } from '../../../shared/ui/app-root/use-text';
import { narrow, touch } from '../../../shared/ui/controls/breakpoints';
import { ErrorText } from '../../../shared/ui/controls/error-text';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import { SignInForm } from '../../../shared/ui/sign-in/sign-in-form';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalL,
    overflowY: 'auto',
    [narrow]: { alignItems: 'flex-start' },
  },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    boxSizing: 'border-box',
    width: '100%',
    maxWidth: '400px',
    padding: tokens.spacingHorizontalXXXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    [narrow]: { padding: tokens.spacingHorizontalXL },
  },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  mark: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '48px',
    height: '48px',
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  tall: { minHeight: '40px', [touch]: { minHeight: '44px' } },
});

export interface SignInPageProps {
  readonly environments: readonly EnvironmentInfo[];
  readonly preferred?: string | undefined;
  readonly reason: 'first' | 'signed-out' | 'ended';
  readonly onSignIn: (signIn: SignIn) => Promise<void>;
  readonly onSignInByHost?: (() => Promise<void>) | undefined;
}

/** Where a person says who they are, and reads why they are asked again. */
export function SignInPage(props: SignInPageProps): ReactNode {
  const { environments, preferred, reason, onSignIn, onSignInByHost } = props;
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode>();
  const byHost = (start: () => Promise<void>): void => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    start().catch((failure: unknown) => {
      const code = errorCodeOf(failure);
      setBusy(false);
      setError(code);
      announce(text(`error.${code}`), 'assertive');
    });
  };
  return (
    <main className={styles.root}>
      <div className={styles.card}>
        <div className={styles.head}>
          <span className={styles.mark} aria-hidden="true">
            <PeopleCall24Filled />
          </span>
          <h2 className={styles.title}>{text('sign-in.title')}</h2>
          <p className={styles.text}>{text('sign-in.text')}</p>
        </div>
        {reason !== 'first' && (
          <div role="status">
            <NoticeBar intent={reason === 'ended' ? 'warning' : 'info'}>
              {text(`sign-in.reason.${reason}`)}
            </NoticeBar>
          </div>
        )}
        <SignInForm environments={environments} preferred={preferred} onSignIn={onSignIn} />
        {onSignInByHost && (
          <>
            <Divider>{text('sign-in.or')}</Divider>
            <Button
              className={styles.tall}
              disabledFocusable={busy}
              onClick={() => {
                byHost(onSignInByHost);
              }}
            >
              {text('sign-in.by-host')}
            </Button>
            {error && <ErrorText>{text(`error.${error}`)}</ErrorText>}
          </>
        )}
      </div>
    </main>
  );
}
