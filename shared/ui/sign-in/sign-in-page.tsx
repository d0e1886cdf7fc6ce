import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeft20Regular, PeopleCall24Filled } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { EnvironmentInfo } from '../../api/session-schema';
import type { ErrorCode } from '../../errors/error-code';
import { useText } from '../app-root/use-text';
import { narrow, touch } from '../controls/breakpoints';
import { NoticeBar } from '../controls/notice-bar';
import type { Entrance } from '../../sign-in/entrance';
import type { SignedOutReason } from '../../sign-in/signed-out-reason';
import { EnvironmentStep } from './environment-step';
import { SignInStep } from './sign-in-step';

const useStyles = makeStyles({
  root: {
    flexGrow: 1,
    display: 'flex',
    // Of its own height or more: what does not fit can be scrolled to.
    alignItems: 'safe center',
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
    maxWidth: '420px',
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
    outlineStyle: 'none',
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  back: {
    alignSelf: 'flex-start',
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalM})`,
    [touch]: { minHeight: '44px' },
  },
});

export interface SignInPageProps {
  /** Of this server. */
  readonly environments: readonly EnvironmentInfo[];
  readonly preferred?: string | undefined;
  readonly reason: SignedOutReason;
  readonly refusal?: ErrorCode | undefined;
  readonly entrance: Entrance;
  readonly supportEmail?: string | undefined;
}

/** Where a person chooses their environment and says who they are, and reads why they are asked again. */
export function SignInPage(props: SignInPageProps): ReactNode {
  const { environments, preferred, reason, refusal, entrance, supportEmail } = props;
  const styles = useStyles();
  const text = useText();
  // Where there is nothing to choose, or the choice was made before and the session has only ended, nobody is asked.
  const [environment, setEnvironment] = useState(() => {
    const [only, ...others] = environments;
    if (only && others.length === 0) return only;
    const again = reason === 'ended' || refusal !== undefined;
    return again ? environments.find(({ id }) => id === preferred) : undefined;
  });
  const [chosen, setChosen] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  // What had the focus before somebody was signed out is gone, and with it a dialog that hid all else.
  const moved = useRef(reason !== 'first');
  useEffect(() => {
    if (moved.current) title.current?.focus();
    moved.current = true;
  }, [environment]);

  return (
    <main className={styles.root}>
      <div className={styles.card}>
        <div className={styles.head}>
          <span className={styles.mark} aria-hidden="true">
            <PeopleCall24Filled />
          </span>
          <h2 ref={title} tabIndex={-1} className={styles.title}>
            {text(environment ? 'sign-in.title' : 'sign-in.environment.title')}
          </h2>
          <p className={styles.text}>
            {!environment && text('sign-in.environment.text')}
            {environment?.signIn === 'credentials' && text('sign-in.text')}
            {environment && environment.signIn !== 'credentials' && environment.name}
          </p>
        </div>
        {reason !== 'first' && !chosen && (
          <div role="status">
            <NoticeBar intent={reason === 'signed-out' ? 'info' : 'warning'}>
              {text(`sign-in.reason.${reason}`)}
            </NoticeBar>
          </div>
        )}
        {environment ? (
          <SignInStep
            key={environment.id}
            environment={environment}
            entrance={entrance}
            eager={chosen}
            refusal={chosen ? undefined : refusal}
            supportEmail={supportEmail}
          />
        ) : (
          <EnvironmentStep
            environments={environments}
            preferred={preferred}
            entrance={entrance}
            onNext={(one) => {
              if (entrance.goTo(one)) return;
              setChosen(true);
              setEnvironment(one);
            }}
          />
        )}
        {environment && (
          <Button
            appearance="transparent"
            className={styles.back}
            icon={<ArrowLeft20Regular />}
            onClick={() => {
              setEnvironment(undefined);
            }}
          >
            {text('sign-in.environment.other')}
          </Button>
        )}
      </div>
    </main>
  );
}
