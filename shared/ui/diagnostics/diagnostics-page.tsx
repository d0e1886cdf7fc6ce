import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowClockwise20Regular, Copy20Regular } from '@fluentui/react-icons';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useAnnounce } from '../app-root/announce-context';
import { useText } from '../app-root/use-text';
import { touch } from '../controls/breakpoints';
import { SidePage } from '../controls/side-page';
import { copyText } from '../profile/copy-text';
import { CheckRow } from './check-row';
import { checksOf } from './checks-of';
import { findingsOf, resultsText } from './results';
import type { Surroundings } from './surroundings';
import { useDiagnosis } from './use-diagnosis';

const useStyles = makeStyles({
  intro: { margin: `${tokens.spacingVerticalXS} 0`, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
  },
  action: { [touch]: { minHeight: '44px' } },
  outcome: { minHeight: tokens.lineHeightBase300, marginTop: tokens.spacingVerticalS },
  source: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    padding: 0,
    border: 0,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

export interface DiagnosticsPageProps {
  /** The same object at every render. */
  readonly surroundings: Surroundings;
  /** What was found last, for the next problem report. */
  readonly onFindings: (findings: Readonly<Record<string, string>>) => void;
  readonly onClose: () => void;
}

/** Looks at everything calls need, and says what to change and who can. Escape leaves it. */
export function DiagnosticsPage({ surroundings, onFindings, onClose }: DiagnosticsPageProps): ReactNode {
  const styles = useStyles();
  const text = useText();
  const announce = useAnnounce();
  const source = useRef<HTMLTextAreaElement>(null);
  const checks = useMemo(() => checksOf(surroundings), [surroundings]);
  const { checked, round, run, runAll } = useDiagnosis(checks);
  const [outcome, setOutcome] = useState<'copied' | 'copy-failed'>();
  const wrong = checked.filter(
    ({ finding }) => finding?.state === 'attention' || finding?.state === 'failed',
  );
  const results = resultsText(checked, text);

  useEffect(() => {
    onFindings(findingsOf(checked));
  }, [checked, onFindings]);
  const count = wrong.length;
  useEffect(() => {
    if (round > 0) announce(text('diagnostics.done', { wrong: count }));
  }, [round, count, announce, text]);

  const copy = async (): Promise<void> => {
    const copied = source.current ? await copyText(results, source.current) : false;
    const next = copied ? 'copied' : 'copy-failed';
    setOutcome(next);
    announce(text(`diagnostics.${next}`), 'assertive');
  };
  return (
    <SidePage title={text('diagnostics.title')} back={text('diagnostics.leave')} onClose={onClose}>
      <p className={styles.intro}>
        {round > 0 ? text('diagnostics.done', { wrong: count }) : text('diagnostics.intro')}
      </p>
      {/* Safari takes the role from a list that is drawn without bullets. */}
      <ul role="list" className={styles.list}>
        {checked.map((one) => (
          <CheckRow
            key={one.check.id}
            checked={one}
            onRun={() => {
              run(one.check);
            }}
          />
        ))}
      </ul>
      <div className={styles.actions}>
        <Button className={styles.action} icon={<ArrowClockwise20Regular />} onClick={runAll}>
          {text('diagnostics.again')}
        </Button>
        <Button
          className={styles.action}
          icon={<Copy20Regular />}
          onClick={() => {
            void copy();
          }}
        >
          {text('diagnostics.copy')}
        </Button>
      </div>
      <div className={styles.outcome}>{outcome && text(`diagnostics.${outcome}`)}</div>
      <textarea
        ref={source}
        readOnly
        aria-hidden="true"
        tabIndex={-1}
        className={styles.source}
        value={results}
      />
    </SidePage>
  );
}
