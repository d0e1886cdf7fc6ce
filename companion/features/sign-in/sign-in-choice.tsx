import { Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useState, type ReactElement } from 'react';
import type { EnvironmentInfo, SignIn } from '../../../shared/api/session-schema';
import { AccountSignIn, type AccountSignInOptions } from '../../../shared/sign-in/account-sign-in';
import { useText } from '../../../shared/ui/app-root/use-text';
import { touch } from '../../../shared/ui/controls/breakpoints';
import { AccountPanel } from '../../../shared/ui/sign-in/account-panel';
import { OpenPanel } from '../../../shared/ui/sign-in/open-panel';
import { SignInForm } from '../../../shared/ui/sign-in/sign-in-form';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tall: { [touch]: { minHeight: '44px' } },
});

/** For signing in by the account of an organisation, in whichever environment. */
export type AccountMeans = Pick<AccountSignInOptions, 'window' | 'attempts' | 'absolute' | 'log'>;

export interface SignInChoiceProps {
  readonly environments: readonly EnvironmentInfo[];
  readonly account: AccountMeans;
  /** Rejects with AppError. */
  readonly onSignIn: (signIn: SignIn) => Promise<void>;
}

/** The environment, where there is a choice, and under it what that one asks for. */
export function SignInChoice({ environments, account, onSignIn }: SignInChoiceProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [id, setId] = useState(environments[0]?.id ?? '');
  const environment = environments.find((one) => one.id === id);
  return (
    <div className={styles.root}>
      {environments.length > 1 && (
        <Field label={text('sign-in.environment')}>
          <Select
            className={styles.tall}
            value={id}
            onChange={(_event, { value }) => {
              setId(value);
            }}
          >
            {environments.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {environment?.signIn === 'credentials' && <SignInForm key={id} environment={id} onSignIn={onSignIn} />}
      {environment?.signIn === 'oauth' && (
        <Account key={id} environment={id} account={account} onSignIn={onSignIn} />
      )}
      {environment?.signIn === 'none' && (
        <OpenPanel key={id} onSignIn={() => onSignIn({ environment: id })} />
      )}
      {!environment && <p>{text('sign-in.environment.none')}</p>}
    </div>
  );
}

type AccountProps = Omit<SignInChoiceProps, 'environments'> & { readonly environment: string };

function Account({ environment, account: means, onSignIn }: AccountProps): ReactElement {
  const account = useMemo(
    () => new AccountSignIn({ ...means, environment, quiet: [], signIn: onSignIn }),
    [means, environment, onSignIn],
  );
  useEffect(
    () => () => {
      account.close();
    },
    [account],
  );
  return <AccountPanel account={account} />;
}
