import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { EnvironmentInfo } from '../../shared/api/session-schema';
import { useText } from '../../shared/ui/app-root/use-text';
import { narrow } from '../../shared/ui/controls/breakpoints';
import { NoticeBar } from '../../shared/ui/controls/notice-bar';
import { SignInForm, type Credentials } from '../../shared/ui/sign-in/sign-in-form';

const useStyles = makeStyles({
  main: {
    flexGrow: 1,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    padding: tokens.spacingHorizontalL,
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
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface SignInPageProps {
  readonly environments: readonly EnvironmentInfo[];
  readonly reason: 'first' | 'signed-out' | 'ended';
  readonly onSignIn: (credentials: Credentials) => Promise<void>;
}

/** Where an administrator says who he is: by name and password, in an environment that takes them. */
export function SignInPage({ environments, reason, onSignIn }: SignInPageProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const environment = environments.find(({ signIn }) => signIn === 'credentials');
  return (
    <main className={styles.main}>
      <div className={styles.card}>
        <h2 className={styles.title}>{text('sign-in.title')}</h2>
        <p className={styles.text}>{text('admin.sign-in.text')}</p>
        {reason === 'signed-out' && (
          <div role="status">
            <NoticeBar intent="info">{text('sign-in.reason.signed-out')}</NoticeBar>
          </div>
        )}
        {reason === 'ended' && (
          <div role="status">
            <NoticeBar intent="warning">{text('error.expired-token')}</NoticeBar>
          </div>
        )}
        {environment ? (
          <SignInForm environment={environment.id} onSignIn={onSignIn} />
        ) : (
          <NoticeBar intent="warning">{text('admin.sign-in.none')}</NoticeBar>
        )}
      </div>
    </main>
  );
}
