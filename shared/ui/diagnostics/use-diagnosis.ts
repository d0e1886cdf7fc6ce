import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Check, CheckId, Finding } from '../../diagnostics/checks/check';

/** A check, and what it has found; nothing while it looks. */
export interface Checked {
  readonly check: Check;
  readonly finding?: Finding | undefined;
}

export interface Diagnosis {
  readonly checked: readonly Checked[];
  /** Rises whenever a round of checks is over. */
  readonly round: number;
  readonly run: (check: Check) => void;
  readonly runAll: () => void;
}

const broken: Finding = { state: 'failed', words: 'diagnostics.error' };

type Findings = Readonly<Partial<Record<CheckId, Finding>>>;

/** Runs the checks, all at the beginning and each when it is asked to. `checks` must be the same list at every render. */
export function useDiagnosis(checks: readonly Check[]): Diagnosis {
  const [findings, setFindings] = useState<Findings>(() => untried(checks));
  const [round, setRound] = useState(0);
  const look = useCallback((due: readonly Check[]): void => {
    const each = due.map(async (check) => {
      const finding = await check.run().catch(() => broken);
      setFindings((before) => ({ ...before, [check.id]: finding }));
    });
    void Promise.all(each).then(() => {
      setRound((before) => before + 1);
    });
  }, []);
  const run = useCallback(
    (check: Check): void => {
      setFindings((before) => ({ ...before, [check.id]: undefined }));
      look([check]);
    },
    [look],
  );
  const runAll = useCallback((): void => {
    setFindings(untried(checks));
    look(checks.filter(({ onDemand }) => !onDemand));
  }, [checks, look]);
  useEffect(() => {
    look(checks.filter(({ onDemand }) => !onDemand));
  }, [checks, look]);
  const checked = useMemo(
    () => checks.map((check): Checked => ({ check, finding: findings[check.id] })),
    [checks, findings],
  );
  return { checked, round, run, runAll };
}

/** What is only looked at on a click is known to be untried from the beginning. */
function untried(checks: readonly Check[]): Findings {
  return Object.fromEntries(checks.map(({ id, onDemand }) => [id, onDemand]));
}
