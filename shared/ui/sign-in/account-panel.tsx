import { Button, Link, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { Open20Regular } from '@fluentui/react-icons';
import { useEffect, useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';
import type { AccountSignIn, AccountState } from '../../sign-in/account-sign-in';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { SignInError } from './sign-in-error';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  tall: { minHeight: '40px', [touch]: { minHeight: '44px' } },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  busy: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  link: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    [touch]: { minHeight: '44px' },
  },
});

export interface AccountPanelProps {
  readonly account: AccountSignIn;
  readonly supportEmail?: string | undefined;
  /** Follows the link where the page's own links open nothing. */
  readonly onFollow?: ((url: string) => void) | undefined;
}

/** Signing in with the account of an organisation: what happens now, and what else can be done. */
export function AccountPanel({ account, supportEmail, onFollow }: AccountPanelProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const state = useSyncExternalStore(account.subscribe, account.state);
  const said = state.kind === 'ready' ? state.code && text(`error.${state.code}`) : text(sentenceOf(state));
  useEffect(() => {
    if (said) announce(said, state.kind === 'ready' ? 'assertive' : 'polite');
  }, [said, state.kind, announce]);

  if (state.kind === 'ready') {
    return (
      <div className={styles.root}>
        {state.code && <SignInError code={state.code} supportEmail={supportEmail} />}
        <p className={styles.text}>{text('sign-in.account.text')}</p>
        <Button
          appearance="primary"
          className={styles.tall}
          icon={<Open20Regular />}
          iconPosition="after"
          onClick={() => void account.open()}
        >
          {text('sign-in.account.open')}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.root}>
      <div className={styles.busy}>
        <Spinner size="small" aria-hidden="true" />
        <span>{said}</span>
      </div>
      {state.kind === 'waiting' && state.url !== undefined && (
        <Elsewhere url={state.url} blocked={state.news === 'blocked'} onFollow={onFollow} />
      )}
      {state.kind !== 'entering' && (
        <Button
          className={styles.tall}
          onClick={() => {
            account.cancel();
          }}
        >
          {text(state.kind === 'asking' ? 'sign-in.account.otherwise' : 'common.cancel')}
        </Button>
      )}
    </div>
  );
}

interface ElsewhereProps {
  readonly url: string;
  /** There is no other way than the link. */
  readonly blocked: boolean;
  readonly onFollow: AccountPanelProps['onFollow'];
}

/** A real link to the sign-in page, which no popup blocker stops and which works in any browser. */
function Elsewhere({ url, blocked, onFollow }: ElsewhereProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const follow = (event: MouseEvent): void => {
    if (!onFollow) return;
    event.preventDefault();
    onFollow(url);
  };
  const link = { href: url, target: '_blank', rel: 'noopener', onClick: follow } as const;
  if (!blocked) {
    return (
      <p className={styles.text}>
        {text('sign-in.account.no-window')}{' '}
        <Link inline className={styles.link} {...link}>
          {text('sign-in.account.link')}
        </Link>
      </p>
    );
  }
  return (
    <Button
      as="a"
      appearance="primary"
      className={styles.tall}
      icon={<Open20Regular />}
      iconPosition="after"
      {...link}
    >
      {text('sign-in.account.link')}
    </Button>
  );
}

function sentenceOf(state: Exclude<AccountState, { kind: 'ready' }>) {
  if (state.kind !== 'waiting') return `sign-in.account.${state.kind}` as const;
  return state.news ? (`sign-in.account.${state.news}` as const) : 'sign-in.account.waiting';
}
