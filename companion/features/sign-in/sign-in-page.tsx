import { makeStyles, tokens } from '@fluentui/react-components';
import { CallRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, type ReactElement } from 'react';
import type { EnvironmentInfo, SignIn } from '../../../shared/api/session-schema';
import type { MessageKey } from '../../../shared/i18n/catalogue';
import { useText } from '../../../shared/ui/app-root/use-text';
import type { SignInReason } from '../../controls/sign-in-reason';
import { Fetched } from '../../controls/fetched';
import { Notice } from '../../controls/notice';
import type { AccountMeans } from './sign-in-choice';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100dvh',
    display: 'grid',
    placeContent: 'center',
    gridTemplateColumns: 'minmax(0, 22rem)',
    rowGap: tokens.spacingVerticalXL,
    padding: tokens.spacingHorizontalXL,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'grid', justifyItems: 'center', rowGap: tokens.spacingVerticalS, textAlign: 'center' },
  icon: { display: 'flex', fontSize: '3rem', color: tokens.colorBrandForeground1 },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

const reasons: Record<
  SignInReason,
  { readonly key: MessageKey; readonly intent: 'info' | 'warning' } | undefined
> = {
  first: undefined,
  'ticket-refused': { key: 'companion.sign-in.ticket-invalid', intent: 'warning' },
  elsewhere: { key: 'sign-in.reason.elsewhere', intent: 'warning' },
  ended: { key: 'sign-in.reason.ended', intent: 'warning' },
  'signed-out': { key: 'sign-in.reason.signed-out', intent: 'info' },
};

export interface SignInPageProps {
  readonly reason: SignInReason;
  readonly loadEnvironments: () => Promise<readonly EnvironmentInfo[]>;
  readonly account: AccountMeans;
  /** Rejects with AppError. */
  readonly onSignIn: (signIn: SignIn) => Promise<void>;
}

/** Asks whose telephone this window is to be. */
export function SignInPage({
  reason: why,
  loadEnvironments,
  account,
  onSignIn,
}: SignInPageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const reason = reasons[why];
  // The form comes apart from the first load: most windows are opened by a link that signs in.
  const load = useCallback(async () => {
    const [environments, { SignInChoice }] = await Promise.all([
      loadEnvironments(),
      import('./sign-in-choice'),
    ]);
    return { environments, SignInChoice };
  }, [loadEnvironments]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // What had the focus before somebody was signed out is gone, and with it a dialog that hid all else.
    if (why !== 'first') title.current?.focus();
  }, [why]);
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <span className={styles.icon} aria-hidden>
          <CallRegular />
        </span>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {text('companion.title')}
        </h1>
        <p className={styles.text}>{text('companion.sign-in.text')}</p>
      </div>
      {reason && <Notice intent={reason.intent}>{text(reason.key)}</Notice>}
      <Fetched load={load} failure={text('sign-in.unreachable')}>
        {({ environments, SignInChoice }) => (
          <SignInChoice environments={environments} account={account} onSignIn={onSignIn} />
        )}
      </Fetched>
    </main>
  );
}
