import { Button, Divider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactNode } from 'react';
import type { EnvironmentInfo } from '../../api/session-schema';
import { errorCodeOf } from '../../errors/app-error';
import type { ErrorCode } from '../../errors/error-code';
import { AccountSignIn } from '../../sign-in/account-sign-in';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { AccountPanel } from './account-panel';
import { OpenPanel } from './open-panel';
import { SignInError } from './sign-in-error';
import { SignInForm } from './sign-in-form';
import type { Entrance } from '../../sign-in/entrance';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tall: { minHeight: '40px', [touch]: { minHeight: '44px' } },
});

export interface SignInStepProps {
  readonly environment: EnvironmentInfo;
  readonly entrance: Entrance;
  /** The person has just chosen this environment: what asks nothing is tried at once. */
  readonly eager: boolean;
  /** Why nobody was let in a moment ago. */
  readonly refusal?: ErrorCode | undefined;
  readonly supportEmail?: string | undefined;
}

/** Signing in, by the kind of the environment (chapter 20 of the guide, step 3). */
export function SignInStep(props: SignInStepProps): ReactNode {
  switch (props.environment.signIn) {
    case 'credentials':
      return <Credentials {...props} />;
    case 'oauth':
      return <Account {...props} />;
    case 'none':
      return <Open {...props} />;
  }
}

function Credentials({ environment, entrance, refusal, supportEmail }: SignInStepProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState(refusal);
  const byHost = entrance.byHost(environment);
  return (
    <div className={styles.root}>
      <SignInForm
        environment={environment.id}
        supportEmail={supportEmail}
        onSignIn={(credentials) => entrance.signIn(credentials)}
      />
      {byHost && (
        <>
          <Divider>{text('sign-in.or')}</Divider>
          <Button
            className={styles.tall}
            disabledFocusable={busy}
            onClick={() => {
              if (busy) return;
              setBusy(true);
              setError(undefined);
              byHost().catch((failure: unknown) => {
                const code = errorCodeOf(failure);
                setBusy(false);
                setError(code);
                announce(text(`error.${code}`), 'assertive');
              });
            }}
          >
            {text('sign-in.by-host')}
          </Button>
          {error && <SignInError code={error} supportEmail={supportEmail} />}
        </>
      )}
    </div>
  );
}

function Account({ environment, entrance, eager, refusal, supportEmail }: SignInStepProps): ReactNode {
  const account = useMemo(
    () => new AccountSignIn({ ...entrance.account(environment), refusal }),
    [entrance, environment, refusal],
  );
  useEffect(() => {
    if (eager) void account.begin();
    return () => {
      account.close();
    };
  }, [account, eager]);
  return (
    <AccountPanel
      account={account}
      supportEmail={supportEmail}
      onFollow={
        entrance.linksOpen
          ? undefined
          : (url) => {
              entrance.openLink(url).catch(() => undefined);
            }
      }
    />
  );
}

function Open({ environment, entrance, eager, refusal, supportEmail }: SignInStepProps): ReactNode {
  return (
    <OpenPanel
      eager={eager}
      failed={refusal}
      supportEmail={supportEmail}
      onSignIn={() => entrance.signIn({ environment: environment.id })}
    />
  );
}
