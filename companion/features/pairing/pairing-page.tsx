import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosedRegular } from '@fluentui/react-icons';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import type { PairingDecisions } from '../../../shared/api/pairing-api';
import type { PairingView } from '../../../shared/api/pairing-schema';
import { errorCodeOf } from '../../../shared/errors/app-error';
import type { MessageKey } from '../../../shared/i18n/catalogue';
import { NoticeBar } from '../../../shared/ui/controls/notice-bar';
import { useText } from '../../../shared/ui/app-root/use-text';

const useStyles = makeStyles({
  page: {
    boxSizing: 'border-box',
    minHeight: '100dvh',
    display: 'grid',
    placeContent: 'center',
    gridTemplateColumns: 'minmax(0, 26rem)',
    rowGap: tokens.spacingVerticalL,
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
  outcome: { textAlign: 'center' },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  card: {
    display: 'grid',
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    '& ul': { margin: 0, paddingInlineStart: '1.25rem' },
  },
  code: {
    margin: 0,
    textAlign: 'center',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    letterSpacing: '0.15em',
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalM, '& > *': { flexGrow: 1, minHeight: '44px' } },
});

type Stage =
  | { readonly kind: 'looking' }
  | { readonly kind: 'asking'; readonly view: PairingView }
  | { readonly kind: 'over'; readonly key: MessageKey };

export interface PairingPageProps {
  readonly pairing: string;
  readonly user: string;
  readonly decisions: Pick<PairingDecisions, 'look' | 'decide'>;
  /** It is decided, or cannot be any more. */
  readonly onOver: () => void;
}

/** Asks whoever is signed in whether an app may be, with the code by which they know that it is theirs. */
export function PairingPage({ pairing, user, decisions, onOver }: PairingPageProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [stage, setStage] = useState<Stage>({ kind: 'looking' });
  const title = useRef<HTMLHeadingElement>(null);
  const over = useCallback(
    (key: MessageKey): void => {
      setStage({ kind: 'over', key });
      title.current?.focus();
      onOver();
    },
    [onOver],
  );
  const failed = useCallback(
    (error: unknown): void => {
      const code = errorCodeOf(error);
      over(code === 'expired' ? 'pairing.over' : `error.${code}`);
    },
    [over],
  );
  const decide = (allow: boolean): void => {
    decisions.decide(pairing, allow).then(() => {
      over(allow ? 'pairing.allowed' : 'pairing.refused');
    }, failed);
  };
  useEffect(() => {
    const gone = new AbortController();
    decisions.look(pairing, gone.signal).then(
      (view) => {
        setStage({ kind: 'asking', view });
      },
      (error: unknown) => {
        if (!gone.signal.aborted) failed(error);
      },
    );
    return () => {
      gone.abort();
    };
  }, [decisions, pairing, failed]);
  return (
    <main className={styles.page}>
      <div className={styles.head}>
        <span className={styles.icon} aria-hidden>
          <LockClosedRegular />
        </span>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {text('pairing.title')}
        </h1>
        <p className={styles.text}>{text('pairing.as', { name: user })}</p>
      </div>
      <div role="status" className={styles.outcome}>
        {stage.kind === 'over' && <p className={styles.text}>{text(stage.key)}</p>}
      </div>
      {stage.kind === 'asking' && <Question view={stage.view} onDecide={decide} />}
    </main>
  );
}

interface QuestionProps {
  readonly view: PairingView;
  readonly onDecide: (allow: boolean) => void;
}

function Question({ view: { app, code, elsewhere }, onDecide }: QuestionProps): ReactElement {
  const styles = useStyles();
  const text = useText();
  const [decided, setDecided] = useState(false);
  const decide = (allow: boolean): void => {
    setDecided(true);
    onDecide(allow);
  };
  return (
    <section className={styles.card} aria-label={text('pairing.title')}>
      <p className={styles.text}>{text(`pairing.app.${app}`)}</p>
      {elsewhere && <NoticeBar intent="warning">{text('pairing.elsewhere')}</NoticeBar>}
      <p className={styles.text}>{text('pairing.compare')}</p>
      {/* Read out digit by digit, as it is compared. */}
      <p
        className={styles.code}
        role="img"
        aria-label={text('pairing.code.spoken', { digits: [...code].join(' ') })}
      >
        {code}
      </p>
      <div>
        <p className={styles.text}>{text('pairing.may')}</p>
        <ul>
          <li>{text('pairing.may.call')}</li>
          <li>{text('pairing.may.see')}</li>
        </ul>
      </div>
      <p className={styles.text}>{text('pairing.may-not')}</p>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabled={decided}
          onClick={() => {
            decide(true);
          }}
        >
          {text('pairing.allow')}
        </Button>
        <Button
          disabled={decided}
          onClick={() => {
            decide(false);
          }}
        >
          {text('pairing.refuse')}
        </Button>
      </div>
    </section>
  );
}
