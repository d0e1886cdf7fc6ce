import { Button, Spinner, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle20Filled,
  Circle20Regular,
  ErrorCircle20Filled,
  Warning20Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { CheckState } from '../../diagnostics/checks/check';
import { useText } from '../app-root/use-text';
import { narrow, touch } from '../controls/breakpoints';
import type { Checked } from './use-diagnosis';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) auto',
    alignItems: 'start',
    columnGap: tokens.spacingHorizontalM,
    // Room for two lines of words, so that nothing jumps when they come.
    minHeight: '68px',
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { columnGap: tokens.spacingHorizontalS },
  },
  icon: { display: 'grid', placeItems: 'center', height: '24px' },
  fine: { color: tokens.colorStatusSuccessForeground1 },
  attention: { color: tokens.colorStatusWarningForeground3 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  untried: { color: tokens.colorNeutralForeground3 },
  checking: {},
  head: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, lineHeight: '24px' },
  name: { fontWeight: tokens.fontWeightSemibold },
  state: { color: tokens.colorNeutralForeground2 },
  words: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  action: { [touch]: { minHeight: '44px' } },
});

const icons: Readonly<Record<CheckState, ReactNode>> = {
  checking: <Spinner size="extra-tiny" />,
  untried: <Circle20Regular />,
  fine: <CheckmarkCircle20Filled />,
  attention: <Warning20Filled />,
  failed: <ErrorCircle20Filled />,
};

export interface CheckRowProps {
  readonly checked: Checked;
  readonly onRun: () => void;
}

/** One check: its state by icon and word, what it means, who can change what, and a button to look again. */
export function CheckRow({ checked, onRun }: CheckRowProps): ReactNode {
  const { check, finding } = checked;
  const styles = useStyles();
  const text = useText();
  const state = finding?.state ?? 'checking';
  const name = text(`diagnostics.name.${check.id}`);
  const untried = check.onDemand !== undefined && finding === check.onDemand;
  return (
    <li className={styles.row} data-check={check.id} data-state={state}>
      <span className={mergeClasses(styles.icon, styles[state])} aria-hidden="true">
        {icons[state]}
      </span>
      <div>
        <div className={styles.head}>
          <span className={styles.name}>{name}</span>
          <span className={styles.state}>{text(`diagnostics.state.${state}`)}</span>
        </div>
        {finding && (
          <p className={styles.words}>
            {text(finding.words, finding.values)}
            {finding.mender && ` ${text(`diagnostics.mender.${finding.mender}`)}`}
          </p>
        )}
      </div>
      <Button
        size="small"
        appearance={untried ? 'secondary' : 'subtle'}
        className={styles.action}
        disabledFocusable={!finding}
        aria-label={text(untried ? 'diagnostics.try' : 'diagnostics.retry', { name })}
        onClick={onRun}
      >
        {text(untried ? 'diagnostics.try.short' : 'diagnostics.retry.short')}
      </Button>
    </li>
  );
}
